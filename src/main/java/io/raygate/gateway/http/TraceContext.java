package io.raygate.gateway.http;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The trace a request belongs to, as its client says (W3C Trace Context).
 *
 * <p>The gateway makes no spans: what is well-formed passes unchanged, and what is not stays behind
 * together with its state, so that the upstream begins a trace of its own.
 *
 * @param traceId null where the client names no trace
 * @param drop the headers that stay behind, in lower case
 */
public record TraceContext(@Nullable String traceId, Set<String> drop) {

    /** No trace at all. */
    public static final TraceContext NONE = new TraceContext(null, Set.of());

    private static final String PARENT = "traceparent";
    private static final String STATE = "tracestate";
    private static final TraceContext MALFORMED = new TraceContext(null, Set.of(PARENT, STATE));

    /** version "-" trace-id "-" parent-id "-" trace-flags. */
    private static final int LENGTH = 55;

    private static final int TRACE = 3;
    private static final int SPAN = 36;
    private static final int FLAGS = 53;

    /** What the head says; a state without its parent, and two parents, say nothing. */
    public static TraceContext of(RequestHead head) {
        HeaderLines lines = head.lines();
        int parent = -1;
        int parents = 0;
        boolean state = false;
        for (int i = 0; i < lines.count(); i++) {
            if (lines.named(i, PARENT)) {
                parent = i;
                parents++;
            } else {
                state |= lines.named(i, STATE);
            }
        }
        if (parents == 0) {
            return state ? MALFORMED : NONE;
        }
        String value = lines.value(parent);
        return parents == 1 && isWellFormed(value)
                ? new TraceContext(value.substring(TRACE, SPAN - 1), Set.of())
                : MALFORMED;
    }

    /** Later versions may say more at the end; version ff is none. */
    private static boolean isWellFormed(String value) {
        if (value.length() < LENGTH || value.startsWith("ff")) {
            return false;
        }
        boolean ends =
                value.length() == LENGTH
                        || (!value.startsWith("00") && value.charAt(LENGTH) == '-');
        return ends
                && value.charAt(TRACE - 1) == '-'
                && value.charAt(SPAN - 1) == '-'
                && value.charAt(FLAGS - 1) == '-'
                && isHex(value, 0, TRACE - 1)
                && isHex(value, FLAGS, LENGTH)
                && isIdentifier(value, TRACE, SPAN - 1)
                && isIdentifier(value, SPAN, FLAGS - 1);
    }

    /** Hexadecimal, and not all zeros. */
    private static boolean isIdentifier(String value, int from, int to) {
        boolean zero = true;
        for (int i = from; i < to; i++) {
            zero &= value.charAt(i) == '0';
        }
        return !zero && isHex(value, from, to);
    }

    private static boolean isHex(String value, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            boolean lower = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
            if (!lower) {
                return false;
            }
        }
        return true;
    }

    /** These headers, and those of a trace that stays behind. */
    public Set<String> alsoDropping(Set<String> others) {
        if (drop.isEmpty()) {
            return others;
        }
        Set<String> all = new HashSet<>(others);
        all.addAll(drop);
        return all;
    }
}
