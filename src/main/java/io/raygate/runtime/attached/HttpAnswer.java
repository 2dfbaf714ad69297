package io.raygate.runtime.attached;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The answer to one request: status, headers by lower case name, body. */
record HttpAnswer(int status, Map<String, String> headers, String body) {

    private static final String HEAD_END = "\r\n\r\n";

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /**
     * @throws IOException when the bytes are no answer
     */
    static HttpAnswer parse(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf(HEAD_END);
        String[] words = text.substring(0, Math.max(end, 0)).split("\\s", 3);
        boolean isHttp =
                words.length >= 2 && words[0].startsWith("HTTP/1.") && words[1].matches("\\d{3}");
        if (!isHttp) {
            throw new NotHttp();
        }
        Map<String, String> headers = headers(text.substring(0, end));
        String raw = text.substring(end + HEAD_END.length());
        String body = isChunked(headers) ? joined(raw) : raw;
        return new HttpAnswer(
                Integer.parseInt(words[1]),
                headers,
                new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    static boolean isChunked(Map<String, String> headers) {
        return headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked");
    }

    static Map<String, String> headers(String head) {
        Map<String, String> headers = new TreeMap<>();
        head.lines()
                .skip(1)
                .forEach(
                        line -> {
                            int colon = line.indexOf(':');
                            if (colon > 0) {
                                headers.put(
                                        line.substring(0, colon).toLowerCase(Locale.ROOT).strip(),
                                        line.substring(colon + 1).strip());
                            }
                        });
        return headers;
    }

    private static String joined(String chunks) throws NotHttp {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (true) {
            int line = chunks.indexOf("\r\n", at);
            String size = line < 0 ? "" : chunks.substring(at, line).split(";", 2)[0].strip();
            if (!size.matches("[0-9A-Fa-f]{1,7}")) {
                throw new NotHttp();
            }
            int length = Integer.parseInt(size, 16);
            int start = line + 2;
            if (length == 0) {
                return body.toString();
            }
            if (start + length + 2 > chunks.length()) {
                throw new NotHttp();
            }
            body.append(chunks, start, start + length);
            at = start + length + 2;
        }
    }

    /** Something was said, but not in HTTP. */
    static final class NotHttp extends IOException {
        NotHttp() {
            super("it does not speak HTTP");
        }
    }
}
