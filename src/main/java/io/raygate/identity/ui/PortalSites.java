package io.raygate.identity.ui;

import io.raygate.identity.PortalProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Whether a portal that shows the console is another site than the console itself, for browsers
 * then send a cookie only when it says so.
 *
 * <p>Browsers know which names belong to one owner from a list we do not carry; here two names are
 * one site when they are equal or end in the same two labels. Where that is wrong the cookie is too
 * strict, and nobody gets in who should not.
 */
@Component
class PortalSites {

    private final List<URI> portals;

    PortalSites(PortalProperties portal) {
        portals = portal.allowedOrigins().stream().map(URI::create).toList();
    }

    /**
     * Whether a cookie set now has to be one that a foreign portal's frame gets.
     *
     * <p>Browsers take such a cookie over TLS only, or from this machine.
     */
    boolean needCookieForFrames(HttpServletRequest request) {
        boolean isTaken = request.isSecure() || isThisMachine(request.getServerName());
        return isTaken && portals.stream().anyMatch(portal -> !isSameSite(portal, request));
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private static boolean isSameSite(URI portal, HttpServletRequest request) {
        return portal.getScheme().equals(request.getScheme())
                && site(portal.getHost()).equals(site(request.getServerName()));
    }

    static String site(String host) {
        boolean isAddress = host.startsWith("[") || host.matches("[0-9.]+");
        String[] labels = host.split("\\.", -1);
        return isAddress || labels.length <= 2
                ? host
                : labels[labels.length - 2] + "." + labels[labels.length - 1];
    }
}
