package io.raygate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An nginx that answers like Ray's dashboard where the console asks for it, and gives files of 1
 * and 100 KiB. A stand-in for Ray, which is far too slow itself to tell proxies apart.
 */
final class Upstream {

    static final String SMALL = "/static/1k";
    static final String LARGE = "/static/100k";

    private Upstream() {}

    static Contender start(Path folder, int port) {
        try {
            Path files = Files.createDirectories(folder.resolve("files/static"));
            Files.write(files.resolve("1k"), new byte[1024]);
            Files.write(files.resolve("100k"), new byte[100 * 1024]);
            Files.createDirectories(folder.resolve("files/api"));
            Files.writeString(
                    folder.resolve("files/api/version"),
                    "{\"version\": \"4\", \"ray_version\": \"2.60.0\", \"ray_commit\": \"\"}");
            Files.writeString(folder.resolve("files/api/gcs_healthz"), "success");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Nginx.start(
                "upstream",
                folder,
                port,
                List.of("keepalive_requests 100000000;"),
                List.of("root %s/files;".formatted(folder), "default_type application/json;"));
    }
}
