package io.raygate.identity.front;

import io.raygate.vocabulary.IpAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away whoever calls the console by a name that is not its own.
 *
 * <p>A page that lets its own name point here (DNS rebinding) needs a name; so addresses pass,
 * except the unspecified ones, which some systems take for this machine. Behind a proxy whose word
 * is taken, the name is the one the proxy forwards.
 */
final class OwnNamesOnly extends OncePerRequestFilter {

    private static final int MISDIRECTED = 421;

    private final Set<String> names;

    OwnNamesOnly(Collection<String> names) {
        this.names =
                names.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .filter(name -> IpAddress.parse(name).isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = name(request);
        if (isOwn(name)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(MISDIRECTED);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getWriter()
                .println(
                        name
                                + " is not a name of this console: expected its address, localhost,"
                                + " or a name in raygate.console.extra-hosts.");
    }

    private boolean isOwn(String name) {
        return IpAddress.parse(name)
                .map(address -> address.high() != 0 || address.low() != 0)
                .orElseGet(() -> names.contains(name));
    }

    private static String name(HttpServletRequest request) {
        String name = request.getServerName().toLowerCase(Locale.ROOT);
        return name.startsWith("[") && name.endsWith("]")
                ? name.substring(1, name.length() - 1)
                : name;
    }
}
