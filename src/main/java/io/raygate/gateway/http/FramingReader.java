package io.raygate.gateway.http;

import static io.raygate.gateway.http.MalformedMessage.bad;

import org.jspecify.annotations.Nullable;

/** Finds out how a message's body is framed, and refuses whatever two readers could read apart. */
final class FramingReader {

    private static final int MOST_DIGITS = 18;

    private final HeaderLines lines;
    private @Nullable String length;
    private boolean chunked;

    private FramingReader(HeaderLines lines) {
        this.lines = lines;
    }

    /** The framing the headers state, or null where they state none. */
    static @Nullable Framing stated(HeaderLines lines, boolean http10) {
        FramingReader reader = new FramingReader(lines);
        for (int i = 0; i < lines.count(); i++) {
            reader.see(i);
        }
        return reader.result(http10);
    }

    private void see(int i) {
        if (lines.nameLength(i) == 14 && lines.named(i, "content-length")) {
            if (length != null) {
                throw bad("Content-Length is given twice.");
            }
            length = lines.value(i);
        } else if (lines.nameLength(i) == 17 && lines.named(i, "transfer-encoding")) {
            if (chunked) {
                throw bad("Transfer-Encoding is given twice.");
            }
            checkCoding(i);
            chunked = true;
        }
    }

    private void checkCoding(int i) {
        if (lines.valued(i, "chunked")) {
            return;
        }
        String value = lines.value(i);
        if (value.isEmpty() || value.toLowerCase(java.util.Locale.ROOT).contains("chunked")) {
            throw bad("Transfer-Encoding is not the one word chunked.");
        }
        throw new MalformedMessage(501, "Only the transfer coding chunked is known here.");
    }

    private @Nullable Framing result(boolean http10) {
        if (chunked && length != null) {
            throw bad("Content-Length and Transfer-Encoding contradict each other.");
        }
        if (chunked && http10) {
            throw bad("HTTP/1.0 knows no Transfer-Encoding.");
        }
        if (chunked) {
            return Framing.CHUNKED;
        }
        return length == null ? null : Framing.length(number(length));
    }

    private static long number(String digits) {
        boolean allDigits = !digits.isEmpty() && digits.length() <= MOST_DIGITS;
        for (int i = 0; allDigits && i < digits.length(); i++) {
            allDigits = digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
        }
        if (!allDigits) {
            throw bad("Content-Length is not a number.");
        }
        return Long.parseLong(digits);
    }
}
