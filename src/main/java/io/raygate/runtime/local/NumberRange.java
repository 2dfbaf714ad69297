package io.raygate.runtime.local;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Numbers from a first to a last one, written {@code 70000-79999}. */
record NumberRange(int first, int last) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    NumberRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException(
                    first + "-" + last + " is not a range: expected for example 70000-79999");
        }
    }

    /** The range written in {@code text}; public for the binder. */
    public static NumberRange valueOf(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a range: expected for example 70000-79999");
        }
        return new NumberRange(
                Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    IntStream numbers() {
        return IntStream.rangeClosed(first, last);
    }

    @Override
    public String toString() {
        return first + "-" + last;
    }
}
