package io.raygate.whitelist.ui;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The text of the entries field: one entry after the other, and whatever parts them. */
record EntryText(String text) {

    private static final Pattern ENTRY = Pattern.compile("[^\\s,]+");
    private static final Pattern LOOSE_END = Pattern.compile("[\\s,]+$");

    /** The text with another entry at the end. */
    EntryText with(String entry) {
        String kept = LOOSE_END.matcher(text).replaceFirst("");
        return new EntryText(kept.isEmpty() ? entry : kept + "\n" + entry);
    }

    /** The text with another entry at the place of the one at {@code index}. */
    EntryText replacing(int index, String entry) {
        MatchResult found = entryAt(index);
        return new EntryText(
                text.substring(0, found.start()) + entry + text.substring(found.end()));
    }

    /** The text without the entry at {@code index} and what parted it from the one before. */
    EntryText without(int index) {
        MatchResult found = entryAt(index);
        String before = text.substring(0, found.start());
        String after = text.substring(found.end());
        return before.isBlank()
                ? new EntryText(after.replaceFirst("^[\\s,]+", ""))
                : new EntryText(LOOSE_END.matcher(before).replaceFirst("") + after);
    }

    private MatchResult entryAt(int index) {
        return ENTRY.matcher(text).results().skip(index).findFirst().orElseThrow();
    }
}
