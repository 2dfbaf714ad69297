package io.raygate.identity.rest;

import io.raygate.identity.ApiTokenSignIn;
import io.raygate.vocabulary.IpAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads {@code Authorization: Bearer <API token>} and says whose it is. */
class BearerTokens extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiTokenSignIn tokens;

    BearerTokens(ApiTokenSignIn tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> credentials = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (credentials.size() != 1 || !isBearer(credentials.getFirst())) {
            chain.doFilter(request, response);
            return;
        }
        try {
            signIn(request, credentials.getFirst().substring(SCHEME.length()).strip());
        } catch (AuthenticationException no) {
            ApiProblems.notSignedIn(request, response, no);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isBearer(String credential) {
        return credential.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    private void signIn(HttpServletRequest request, String token) {
        Optional<IpAddress> from = IpAddress.parse(request.getRemoteAddr());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                tokens.signIn(token, from, new WebAuthenticationDetails(request)));
        SecurityContextHolder.setContext(context);
    }
}
