package io.raygate.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where a browser on this machine finds the console. */
@Component
class ConsoleAddress {

    private final ServerProperties server;
    private volatile int port;

    ConsoleAddress(ServerProperties server) {
        this.server = server;
    }

    @EventListener
    void onStarted(WebServerInitializedEvent started) {
        if (!WebServerApplicationContext.hasServerNamespace(
                started.getApplicationContext(), "management")) {
            port = started.getWebServer().getPort();
        }
    }

    String url() {
        return url(server, port);
    }

    static String url(ServerProperties server, int port) {
        String scheme = Ssl.isEnabled(server.getSsl()) ? "https" : "http";
        String path = server.getServlet().getContextPath();
        return "%s://%s:%d%s"
                .formatted(scheme, host(server.getAddress()), port, path == null ? "" : path);
    }

    private static String host(@Nullable InetAddress address) {
        if (address == null || address.isAnyLocalAddress() || address.isLoopbackAddress()) {
            return "localhost";
        }
        String text = address.getHostAddress();
        return address instanceof Inet6Address ? "[" + text + "]" : text;
    }
}
