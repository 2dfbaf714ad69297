package io.raygate.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads no more of a request's body than the longest list of addresses takes.
 *
 * <p>Without it whoever has any token could fill the memory with one list that never ends.
 */
final class BodyLimit extends OncePerRequestFilter {

    /** The longest body, in bytes. */
    static final int MOST = 2 << 20;

    static final String TOO_LONG = "The body has more than %d bytes.".formatted(MOST);

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST) {
            refuse(response);
        } else {
            chain.doFilter(new Bounded(request), response);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        HttpStatus status = HttpStatus.CONTENT_TOO_LARGE;
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(
                        "{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                                .formatted(status.getReasonPhrase(), status.value(), TOO_LONG)
                                .getBytes(StandardCharsets.UTF_8));
    }

    /** More came than is read. */
    static final class BodyTooLong extends IOException {

        BodyTooLong() {
            super(TOO_LONG);
        }
    }

    /** For bodies that do not say beforehand how long they are. */
    private static final class Bounded extends HttpServletRequestWrapper {

        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedStream(super.getInputStream());
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(
                    new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class BoundedStream extends ServletInputStream {

        private final ServletInputStream body;
        private long taken;

        BoundedStream(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int at, int most) throws IOException {
            int came = body.read(into, at, most);
            count(came);
            return came;
        }

        private void count(int came) throws BodyTooLong {
            taken += Math.max(0, came);
            if (taken > MOST) {
                throw new BodyTooLong();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
