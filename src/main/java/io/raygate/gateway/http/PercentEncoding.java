package io.raygate.gateway.http;

import static io.raygate.gateway.http.MalformedMessage.bad;

import java.nio.charset.StandardCharsets;

/** Reads {@code %41}, and nothing that only looks like it. */
final class PercentEncoding {

    private PercentEncoding() {}

    /** The byte that the three bytes at {@code at} stand for. */
    static byte at(byte[] bytes, int at, int end) {
        int high = at + 2 < end ? Ascii.hex(bytes[at + 1]) : -1;
        int low = at + 2 < end ? Ascii.hex(bytes[at + 2]) : -1;
        if (high < 0 || low < 0) {
            throw bad("A percent sign is not followed by two hexadecimal digits.");
        }
        return (byte) (high << 4 | low);
    }

    /** Refuses what {@link #at} would refuse. */
    static void check(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '%') {
                at(bytes, i, to);
            }
        }
    }

    /** A form's or query's text in clear: plus signs are spaces. */
    static String formDecoded(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        byte[] encoded = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] decoded = new byte[encoded.length];
        int length = 0;
        for (int i = 0; i < encoded.length; i++) {
            byte b = encoded[i];
            if (b == '%') {
                b = at(encoded, i, encoded.length);
                i += 2;
            }
            decoded[length++] = encoded[i] == '+' ? (byte) ' ' : b;
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8);
    }
}
