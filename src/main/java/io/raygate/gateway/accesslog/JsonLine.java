package io.raygate.gateway.accesslog;

import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Makes one line of JSON of an entry; every line has the same fields in the same order. */
final class JsonLine extends EncoderBase<AccessEntry> {

    private static final byte[] NOTHING = {};
    private static final int LONGEST_TEXT = 2048;
    private static final String PROBE = "/.raygate/address/";

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(AccessEntry entry) {
        StringBuilder line = new StringBuilder(320);
        text(line.append('{'), "time", Instant.ofEpochMilli(entry.time()).toString());
        text(line.append(','), "endpoint", entry.endpoint().toString());
        text(line.append(','), "peer", entry.peer().toString());
        text(line.append(','), "method", entry.method());
        text(line.append(','), "path", shown(entry.path()));
        field(line.append(','), "status").append(entry.status() == 0 ? "null" : entry.status());
        text(line.append(','), "verdict", entry.verdict());
        text(line.append(','), "reason", entry.reason());
        text(line.append(','), "who", entry.who());
        field(line.append(','), "in").append(entry.in());
        field(line.append(','), "out").append(entry.out());
        field(line.append(','), "ms");
        milliseconds(line, entry.nanos());
        field(line.append(','), "complete").append(entry.complete());
        text(line.append(','), "trace", entry.trace());
        return line.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The last part of a probe's link is known to its browser alone. */
    private static @Nullable String shown(@Nullable String path) {
        return path != null && path.startsWith(PROBE) ? PROBE + "…" : path;
    }

    private static void milliseconds(StringBuilder line, long nanos) {
        long micros = Math.max(0, nanos) / 1000;
        String thousandths = Long.toString(1000 + micros % 1000).substring(1);
        line.append(micros / 1000).append('.').append(thousandths);
    }

    private static StringBuilder field(StringBuilder line, String name) {
        return line.append('"').append(name).append("\":");
    }

    private static void text(StringBuilder line, String name, @Nullable String value) {
        field(line, name);
        if (value == null) {
            line.append("null");
            return;
        }
        line.append('"');
        int length = Math.min(value.length(), LONGEST_TEXT);
        for (int i = 0; i < length; i++) {
            append(line, value.charAt(i));
        }
        line.append(length < value.length() ? "…\"" : "\"");
    }

    private static void append(StringBuilder line, char c) {
        if (c == '"' || c == '\\') {
            line.append('\\').append(c);
        } else if (c < ' ' || c == 0x7f || Character.isSurrogate(c)) {
            line.append("\\u").append(HexFormat.of().toHexDigits(c));
        } else {
            line.append(c);
        }
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }
}
