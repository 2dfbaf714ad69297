package io.raygate.gateway.judge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A response the gateway gives itself.
 *
 * <p>The engine adds {@code Content-Length} and {@code Connection}; for HEAD it keeps the body.
 */
public record LocalResponse(int status, List<Map.Entry<String, String>> headers, byte[] body) {

    public LocalResponse {
        headers = List.copyOf(headers);
    }

    /**
     * One line of plain text that nobody may cache.
     *
     * <p>With 401 goes a challenge, as RFC 9110 §11.6.1 asks; never Basic, which makes browsers ask
     * for a password in a window of their own.
     */
    public static LocalResponse line(int status, String line) {
        List<Map.Entry<String, String>> headers = new ArrayList<>(4);
        headers.add(Map.entry("Content-Type", "text/plain; charset=utf-8"));
        headers.add(Map.entry("Cache-Control", "no-store"));
        headers.add(Map.entry("X-Content-Type-Options", "nosniff"));
        if (status == 401) {
            headers.add(Map.entry("WWW-Authenticate", "Bearer"));
        }
        return new LocalResponse(status, headers, (line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Without headers and body, which can hold a session. */
    @Override
    public String toString() {
        return "LocalResponse[" + status + "]";
    }
}
