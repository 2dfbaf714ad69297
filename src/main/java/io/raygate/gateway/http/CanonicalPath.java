package io.raygate.gateway.http;

import static io.raygate.gateway.http.MalformedMessage.bad;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request path, decoded exactly once and encoded again in one way only.
 *
 * <p>Routes are matched on the segments and the encoded form is what the upstream gets, so both
 * sides mean the same path. Dot segments (encoded ones too, and with parameters), empty segments
 * but the last, back slashes and control characters are refused; an encoded slash is data inside
 * its segment, and so is every semicolon.
 *
 * @param segments what stands after each slash; {@code /api/jobs/} has three, the last empty
 * @param encoded begins with a slash and has no query
 */
public record CanonicalPath(List<String> segments, String encoded) {

    /** The path between {@code from} and {@code to}, which begins with a slash. */
    static CanonicalPath parse(byte[] bytes, int from, int to) {
        List<String> segments = new ArrayList<>(8);
        StringBuilder encoded = new StringBuilder(to - from + 8);
        int start = from + 1;
        while (start <= to) {
            int end = start;
            while (end < to && bytes[end] != '/') {
                end++;
            }
            String segment = decoded(bytes, start, end);
            check(segment, end == to);
            segments.add(segment);
            appendEncoded(encoded.append('/'), segment);
            start = end + 1;
        }
        return new CanonicalPath(List.copyOf(segments), encoded.toString());
    }

    private static String decoded(byte[] bytes, int from, int to) {
        byte[] decoded = new byte[to - from];
        int length = 0;
        boolean ascii = true;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '%') {
                b = PercentEncoding.at(bytes, i, to);
                i += 2;
            }
            ascii &= b >= 0;
            decoded[length++] = b;
        }
        return ascii
                ? new String(decoded, 0, length, StandardCharsets.US_ASCII)
                : utf8(ByteBuffer.wrap(decoded, 0, length));
    }

    private static String utf8(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notUtf8) {
            throw bad("The path is not UTF-8 once decoded.");
        }
    }

    private static void check(String segment, boolean last) {
        if (segment.isEmpty()) {
            if (!last) {
                throw bad("The path holds an empty segment.");
            }
            return;
        }
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c < ' ' || c == 0x7f || c == '\\') {
                throw bad("The path holds a back slash or a control character.");
            }
        }
        int start = 0;
        while (start <= segment.length()) {
            int slash = segment.indexOf('/', start);
            int end = slash < 0 ? segment.length() : slash;
            checkPart(segment, start, end);
            start = end + 1;
        }
    }

    /** Between encoded slashes stands what some server might yet take for a segment. */
    private static void checkPart(String segment, int from, int to) {
        if (from == to) {
            throw bad("The path holds an encoded slash beside another or at the end of a segment.");
        }
        int semicolon = segment.indexOf(';', from);
        int end = semicolon < 0 || semicolon > to ? to : semicolon;
        if (isDots(segment, from, end)) {
            throw bad("The path holds a dot segment.");
        }
    }

    private static boolean isDots(String segment, int from, int to) {
        int length = to - from;
        return (length == 1 || length == 2)
                && segment.charAt(from) == '.'
                && segment.charAt(to - 1) == '.';
    }

    private static void appendEncoded(StringBuilder text, String segment) {
        for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
            if (Ascii.isPathCharacter(b)) {
                text.append((char) b);
            } else {
                Ascii.appendEncoded(text, b);
            }
        }
    }
}
