package io.raygate.runtime.attached;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.PinnedAddress;
import io.raygate.vocabulary.WebAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;

/** A small HTTP server that answers what it was told, for everything that is not Ray. */
public final class StandIn implements AutoCloseable {

    /** What it says at one path. */
    public record Said(int status, String type, String body) {}

    private final HttpServer server;
    private final Map<String, Said> said = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private Predicate<HttpExchange> lets = exchange -> true;

    private StandIn(HttpServer server) {
        this.server = server;
        server.createContext("/", this::answer);
        server.start();
    }

    /** One that listens on 127.0.0.1. */
    public static StandIn plain() {
        return on("127.0.0.1");
    }

    static StandIn on(String address) {
        try {
            return new StandIn(
                    HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 0));
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    static StandIn secured(SSLContext identity) {
        try {
            HttpsServer server =
                    HttpsServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(identity));
            return new StandIn(server);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** It says this at that path from now on; elsewhere it knows nothing. */
    public StandIn says(String path, int status, String type, String body) {
        said.put(path, new Said(status, type, body));
        return this;
    }

    public StandIn isRay() {
        return says("/api/version", 200, "application/json", "{\"ray_version\":\"2.60.0\"}")
                .says("/api/gcs_healthz", 200, "text/plain", "success");
    }

    public StandIn isJupyter() {
        return says("/api", 200, "application/json", "{\"version\":\"2.20.0\"}")
                .says("/api/status", 200, "application/json", "{\"started\":\"today\"}");
    }

    /** Whoever does not send this header gets 401, and 403 with another value. */
    public StandIn asksFor(String header, String value) {
        lets = exchange -> value.equals(exchange.getRequestHeaders().getFirst(header));
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestHeaders().getFirst("Host") + " " + exchange.getRequestURI());
        boolean hasToken =
                exchange.getRequestHeaders().containsKey("X-Ray-Authorization")
                        || exchange.getRequestHeaders().containsKey("Authorization");
        Said answer =
                lets.test(exchange)
                        ? said.getOrDefault(path, new Said(404, "text/plain", "nothing here"))
                        : new Said(hasToken ? 403 : 401, "text/plain", "no");
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        if (answer.status() / 100 == 3) {
            exchange.getResponseHeaders().set("Location", answer.body());
        }
        exchange.sendResponseHeaders(answer.status(), 0);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Host and target of every request. */
    public List<String> asked() {
        return asked;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return (server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:" + port();
    }

    PinnedAddress pinned() {
        return pinned("127.0.0.1", Optional.empty());
    }

    PinnedAddress pinned(String host, Optional<String> authorities) {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return new PinnedAddress(
                WebAddress.of(scheme + "://" + host + ":" + port()),
                IpAddress.of(server.getAddress().getAddress()),
                authorities);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
