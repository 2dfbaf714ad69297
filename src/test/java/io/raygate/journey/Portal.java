package io.raygate.journey;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** The example portal of the documentation, served at an origin of its own. */
final class Portal implements AutoCloseable {

    private final HttpServer server;
    private final String host;

    private Portal(HttpServer server, String host) {
        this.server = server;
        this.host = host;
    }

    static Portal at(String host) throws IOException {
        byte[] page = Files.readAllBytes(Path.of("docs/portal/index.html"));
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
                    exchange.sendResponseHeaders(200, page.length);
                    try (var body = exchange.getResponseBody()) {
                        body.write(page);
                    }
                });
        server.start();
        return new Portal(server, host);
    }

    String origin() {
        return "http://" + host + ":" + server.getAddress().getPort();
    }

    /** The portal's page, showing {@code path} of the console. */
    URI showing(Console console, String path) {
        return URI.create(origin() + "/?console=" + console.url("") + "#" + path);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
