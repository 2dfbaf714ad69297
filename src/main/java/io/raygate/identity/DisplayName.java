package io.raygate.identity;

import io.raygate.vocabulary.OneLine;
import io.raygate.vocabulary.Refusal;

/** How somebody wants to be called on the pages. */
final class DisplayName {

    private static final int LONGEST = 120;

    private DisplayName() {}

    /** What was typed, in one line; the account's name where that is nothing. */
    static String of(String typed, AccountName account) {
        String shown = OneLine.of(typed);
        if (shown.length() > LONGEST) {
            throw new TooLong(shown.length());
        }
        return shown.isEmpty() ? account.value() : shown;
    }

    private static final class TooLong extends Refusal {

        TooLong(int length) {
            super(
                    "displayName",
                    "%d characters are too many. Use at most %d.".formatted(length, LONGEST));
        }
    }
}
