package io.raygate.gateway.judge;

import java.util.function.Function;

/** What becomes of a request; it carries its reason. */
public sealed interface Verdict {

    /** For the access log; never holds a credential or a query. */
    String reason();

    /** It goes to the upstream, changed by {@code edits}, for as long as {@code grant} stands. */
    record Admitted(String reason, Grant grant, HeadEdits edits) implements Verdict {}

    /**
     * It goes nowhere.
     *
     * @param line the one line of text the caller reads
     * @param silently the connection is closed without a word instead
     */
    record Refused(int status, String line, String reason, boolean silently) implements Verdict {}

    /**
     * The gateway answers it itself.
     *
     * @param isLast whether the connection ends with this answer
     */
    record Answered(LocalResponse response, String reason, boolean isLast) implements Verdict {

        public Answered(LocalResponse response, String reason) {
            this(response, reason, false);
        }
    }

    /**
     * The verdict depends on the body, which is read whole; for the gateway's own forms only.
     *
     * @param limit bytes; a longer body is refused with 413
     * @param then gives the verdict, which can be anything but {@link Admitted} and {@link
     *     NeedsBody}
     */
    record NeedsBody(int limit, Function<byte[], Verdict> then) implements Verdict {

        @Override
        public String reason() {
            return "reads the form";
        }
    }
}
