package io.raygate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Debian's HAProxy, one thread for each processor as it comes. */
final class Haproxy {

    private Haproxy() {}

    /** Lets in what the rules allow, with connections to the upstream kept. */
    static Contender http(String name, Path folder, int port, int upstream, List<String> rules) {
        try {
            Path list = Files.createDirectories(folder).resolve("allowed.txt");
            Files.write(list, rules);
            return start(
                    name,
                    folder,
                    port,
                    "http",
                    """
                      acl allowed src -f %s
                      http-request deny unless allowed
                      http-reuse always
                    """
                            .formatted(list),
                    upstream);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Passes bytes on and looks at nothing: the least that any proxy can do. */
    static Contender tcp(String name, Path folder, int port, int upstream) {
        return start(name, folder, port, "tcp", "", upstream);
    }

    private static Contender start(
            String name, Path folder, int port, String mode, String rules, int upstream) {
        String settings =
                """
                global
                  maxconn 8000
                defaults
                  mode %s
                  timeout connect 5s
                  timeout client 60s
                  timeout server 60s
                listen proxy
                  bind 127.0.0.1:%d backlog 4096
                %s
                  server upstream 127.0.0.1:%d
                """
                        .formatted(mode, port, rules.stripTrailing(), upstream);
        try {
            Path file = Files.createDirectories(folder).resolve("haproxy.cfg");
            Files.writeString(file, settings);
            Process process =
                    Command.of("haproxy", "-db", "-f", file.toString())
                            .start(folder.resolve("haproxy.log"));
            return Contender.on(name, process, port).awaitOpen();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
