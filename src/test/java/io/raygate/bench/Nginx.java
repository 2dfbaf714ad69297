package io.raygate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Debian's nginx, one worker for each processor as it comes. */
final class Nginx {

    private Nginx() {}

    /** As a proxy that lets in what the rules allow, with connections to the upstream kept. */
    static Contender proxy(
            String name, Path folder, int port, int upstream, List<String> rules, int kibibytes) {
        List<String> server =
                Stream.of(
                                List.of("keepalive_requests 100000000;"),
                                rules.stream().map("allow %s;"::formatted).toList(),
                                List.of("deny all;"))
                        .flatMap(List::stream)
                        .toList();
        List<String> location =
                List.of(
                        "proxy_pass http://upstream;",
                        "proxy_http_version 1.1;",
                        "proxy_set_header Connection \"\";",
                        kibibytes == 0
                                ? ""
                                : "proxy_buffer_size %1$dk; proxy_buffers 8 %1$dk;"
                                                .formatted(kibibytes)
                                        + " proxy_busy_buffers_size %dk;".formatted(2 * kibibytes));
        return start(name, folder, port, server, location, upstream);
    }

    static Contender start(
            String name, Path folder, int port, List<String> server, List<String> location) {
        return start(name, folder, port, server, location, 1);
    }

    private static Contender start(
            String name,
            Path folder,
            int port,
            List<String> server,
            List<String> location,
            int upstream) {
        String settings =
                """
                daemon off; pid %s/nginx.pid; error_log stderr; worker_processes auto;
                user root;
                worker_rlimit_nofile 65536;
                events { worker_connections 16384; }
                http {
                  access_log off;
                  client_body_temp_path %s/body; proxy_temp_path %s/proxy;
                  fastcgi_temp_path %s/fastcgi; uwsgi_temp_path %s/uwsgi; scgi_temp_path %s/scgi;
                  upstream upstream { server 127.0.0.1:%d; keepalive 256; keepalive_requests 100000000; }
                  server {
                    listen 127.0.0.1:%d backlog=4096 reuseport;
                    listen 127.0.0.2:%d backlog=4096 reuseport;
                    %s
                    location / { %s }
                  }
                }
                """
                        .formatted(
                                folder,
                                folder,
                                folder,
                                folder,
                                folder,
                                folder,
                                upstream,
                                port,
                                port,
                                lines(server),
                                lines(location));
        try {
            Path file = Files.createDirectories(folder).resolve("nginx.conf");
            Files.writeString(file, settings);
            Process process =
                    Command.of("nginx", "-p", folder.toString(), "-c", file.toString())
                            .start(folder.resolve("nginx.log"));
            return Contender.on(name, process, port).awaitOpen();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String lines(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n    "));
    }
}
