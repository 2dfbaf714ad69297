package io.raygate.parameters;

import io.raygate.vocabulary.OneLine;
import io.raygate.vocabulary.Refusal;

/** Why somebody wants to see a secret, as it is written into the audit trail. */
final class RevealReason {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 200;

    private RevealReason() {}

    /** The reason in one line. */
    static String accepted(String typed) {
        String reason = OneLine.of(typed);
        if (reason.length() < SHORTEST || reason.length() > LONGEST) {
            throw new Missing();
        }
        return reason;
    }

    private static final class Missing extends Refusal {

        Missing() {
            super(
                    "reason",
                    "A reason has %d to %d characters, for example the number of a ticket."
                            .formatted(SHORTEST, LONGEST));
        }
    }
}
