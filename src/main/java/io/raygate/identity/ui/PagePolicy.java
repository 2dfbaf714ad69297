package io.raygate.identity.ui;

import io.raygate.identity.EndpointHosts;
import io.raygate.identity.PortalProperties;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The Content-Security-Policy of the console.
 *
 * <p>A page runs the scripts that carry its nonce and what those load. Vaadin 25.2 cannot do
 * without {@code 'unsafe-eval'}. Forms go to the console itself and, for the one-time code that
 * opens a dashboard, to the hosts of endpoints, whose ports come and go; images likewise, because
 * an image asks an endpoint which address it sees.
 */
@Component
class PagePolicy {

    private final List<EndpointHosts> endpoints;
    private final PortalProperties portal;

    PagePolicy(List<EndpointHosts> endpoints, PortalProperties portal) {
        this.endpoints = endpoints;
        this.portal = portal;
    }

    /** For everything that is not a Vaadin page: files, redirects, error pages. */
    String withoutScripts() {
        return "default-src 'none'; img-src 'self' data:; font-src 'self'; style-src 'self'"
                + " 'unsafe-inline'; base-uri 'none'; form-action 'self'; "
                + frames();
    }

    /** Whether somebody else's page may show the console. */
    boolean admitsFrames() {
        return portal.isOpen();
    }

    private String frames() {
        return "frame-ancestors "
                + (portal.isOpen() ? String.join(" ", portal.allowedOrigins()) : "'none'");
    }

    String withNonce(String nonce) {
        return policy("'nonce-%s' 'strict-dynamic' 'unsafe-eval'".formatted(nonce));
    }

    /** For development mode, whose scripts carry no nonce. */
    String forDevelopment() {
        return policy("'self' 'unsafe-inline' 'unsafe-eval'");
    }

    private String policy(String scripts) {
        String hosts = endpointSources();
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src " + scripts,
                "style-src 'self' 'unsafe-inline'",
                "font-src 'self' data:",
                "img-src 'self' data:" + hosts,
                "form-action 'self'" + hosts,
                "object-src 'none'",
                "base-uri 'self'",
                frames());
    }

    private String endpointSources() {
        return endpoints.stream()
                .map(EndpointHosts::hosts)
                .flatMap(Collection::stream)
                .flatMap(PagePolicy::sources)
                .distinct()
                .sorted()
                .map(source -> " " + source)
                .collect(Collectors.joining());
    }

    /** A policy cannot name an IPv6 address, so with one of these every host must do. */
    private static Stream<String> sources(String host) {
        return host.indexOf(':') >= 0
                ? Stream.of("http:", "https:")
                : Stream.of("http://" + host + ":*", "https://" + host + ":*");
    }
}
