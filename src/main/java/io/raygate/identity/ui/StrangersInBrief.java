package io.raygate.identity.ui;

import io.raygate.identity.SignedInPerson;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes no long body from whoever is not signed in.
 *
 * <p>A session keeps the address its page was last led to, however long, until it has been idle for
 * half an hour. Strangers begin as many sessions as they like; a few hundred long ones would take
 * the memory the gateway needs, too.
 */
class StrangersInBrief extends OncePerRequestFilter {

    /** The longest body, in bytes; what the sign-in and the pages beside it send is far shorter. */
    static final int MOST = 64 << 10;

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isStranger(SecurityContextHolder.getContext().getAuthentication())) {
            if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
                response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
                return;
            }
            if (request.getContentLengthLong() > MOST) {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isStranger(@Nullable Authentication who) {
        return who == null
                || !who.isAuthenticated()
                || !(who.getPrincipal() instanceof SignedInPerson);
    }
}
