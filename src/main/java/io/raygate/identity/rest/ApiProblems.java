package io.raygate.identity.rest;

import io.raygate.identity.TooManyWrongTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;

/** Refusals at the door of the REST interface, as problem details (RFC 9457); never a redirect. */
final class ApiProblems {

    private ApiProblems() {}

    static void notSignedIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        switch (why) {
            case TooManyWrongTokens tooMany -> {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER, Long.toString(tooMany.retryAfter().toSeconds()));
                write(response, HttpStatus.TOO_MANY_REQUESTS, String.valueOf(why.getMessage()));
            }
            case BadCredentialsException wrong -> {
                response.setHeader(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer realm=\"raygate\", error=\"invalid_token\"");
                write(response, HttpStatus.UNAUTHORIZED, String.valueOf(why.getMessage()));
            }
            default -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"raygate\"");
                write(
                        response,
                        HttpStatus.UNAUTHORIZED,
                        "Send an API token as Authorization: Bearer rg_api_…; make one on your"
                                + " profile page.");
            }
        }
    }

    static void notAllowed(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        write(response, HttpStatus.FORBIDDEN, "The role of this API token does not allow this.");
    }

    /** The sentences are ours and hold nothing that JSON would have to escape. */
    private static void write(HttpServletResponse response, HttpStatus status, String detail)
            throws IOException {
        String problem =
                "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(status.getReasonPhrase(), status.value(), detail);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
    }
}
