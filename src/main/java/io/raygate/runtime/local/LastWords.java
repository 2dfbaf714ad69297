package io.raygate.runtime.local;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why Ray ended, as far as what it printed last says so. */
final class LastWords {

    private static final int LONGEST = 300;

    /** The line of a Python traceback that names the error. */
    private static final Pattern ERROR =
            Pattern.compile(
                    "(?:[A-Za-z_]\\w*\\.)*(?:[A-Z]\\w*(?:Error|Exception)|Exception): (.+)");

    private static final Pattern LOGGED =
            Pattern.compile("\\[?[-0-9: ,.\\s]*(?:ERROR|CRITICAL|FATAL)\\b.*?(?: --|\\]|: ) ?(.+)");

    private static final String END = "raygate: Ray ended";

    private LastWords() {}

    /**
     * The last error of the latest start, as one sentence.
     *
     * @param lines what was printed, oldest first
     */
    static Optional<String> of(List<String> lines) {
        int seen = 0;
        for (String line : lines.reversed()) {
            if (line.startsWith(END) && ++seen > 1) {
                return Optional.empty();
            }
            for (Pattern form : List.of(ERROR, LOGGED)) {
                Matcher error = form.matcher(line.strip());
                if (error.matches()) {
                    return Optional.of(sentence(error.group(1).strip()));
                }
            }
        }
        return Optional.empty();
    }

    private static String sentence(String words) {
        String some = words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
        return some.matches(".*[.!?…]") ? some : some + ".";
    }
}
