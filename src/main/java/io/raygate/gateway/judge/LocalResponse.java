package io.raygate.gateway.judge;

import java.nio.charset.StandardCharsets;
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

    /** One line of plain text that nobody may cache. */
    public static LocalResponse line(int status, String line) {
        return new LocalResponse(
                status,
                List.of(
                        Map.entry("Content-Type", "text/plain; charset=utf-8"),
                        Map.entry("Cache-Control", "no-store"),
                        Map.entry("X-Content-Type-Options", "nosniff")),
                (line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Without headers and body, which can hold a session. */
    @Override
    public String toString() {
        return "LocalResponse[" + status + "]";
    }
}
