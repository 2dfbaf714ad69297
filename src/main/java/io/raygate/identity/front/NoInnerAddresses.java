package io.raygate.identity.front;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says of addresses that only the console itself uses that nothing is there: the page that shows
 * errors, and what Vaadin keeps for its development mode, which fails with noise outside of it.
 */
final class NoInnerAddresses extends OncePerRequestFilter {

    private static final String ERROR_PAGE = "/error";
    private static final String KIND = "v-r";
    private static final Set<String> FOR_DEVELOPMENT = Set.of("debug", "hilla");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isInner(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isInner(HttpServletRequest request) {
        return request.getServletPath().equals(ERROR_PAGE) || isForDevelopment(request);
    }

    /** Only the query is looked at: the fields of a form are for whoever reads the form. */
    private static boolean isForDevelopment(HttpServletRequest request) {
        if (request.getQueryString() == null) {
            return false;
        }
        String kind = request.getParameter(KIND);
        return kind != null && FOR_DEVELOPMENT.contains(kind);
    }
}
