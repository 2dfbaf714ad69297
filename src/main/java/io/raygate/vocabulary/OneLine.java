package io.raygate.vocabulary;

import java.util.regex.Pattern;

/** Words that somebody typed, as they stand in one line among the words of others. */
public final class OneLine {

    /** Whatever begins a line of its own, or turns the direction in which the next words read. */
    private static final Pattern BREAKS =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]+");

    private OneLine() {}

    /** The words with single spaces where the line would break, and none around them. */
    public static String of(String typed) {
        return BREAKS.matcher(typed).replaceAll(" ").strip();
    }
}
