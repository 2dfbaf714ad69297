package io.raygate.identity.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns sign-ins away that another site's page sends, so that nobody is signed in to somebody
 * else's account without noticing.
 *
 * <p>Vaadin exempts the sign-in form from the CSRF token, because the token dies with the session
 * while the page stays open. The browser says where a form comes from. A page of an endpoint on the
 * same host counts as another site.
 */
class OwnFormOnly extends OncePerRequestFilter {

    private final RequestMatcher signIn;

    OwnFormOnly(RequestMatcher signIn) {
        this.signIn = signIn;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (signIn.matches(request) && !isOwn(request)) {
            response.sendRedirect(request.getContextPath() + "/login");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null
                ? isOwn(request.getHeader(HttpHeaders.ORIGIN), request)
                : site.equals("same-origin") || site.equals("none");
    }

    /** Browsers say nothing about sites over plain HTTP, but send the origin of every form. */
    private static boolean isOwn(@Nullable String origin, HttpServletRequest request) {
        if (origin == null) {
            return true;
        }
        try {
            URI page = URI.create(origin);
            int port = page.getPort() < 0 ? defaultPort(page) : page.getPort();
            return request.getServerName().equalsIgnoreCase(page.getHost())
                    && request.getServerPort() == port;
        } catch (IllegalArgumentException opaque) {
            return false;
        }
    }

    private static int defaultPort(URI page) {
        return "https".equals(page.getScheme()) ? 443 : 80;
    }
}
