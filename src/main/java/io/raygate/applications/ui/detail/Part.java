package io.raygate.applications.ui.detail;

import java.util.List;
import java.util.Locale;

/**
 * One box of the topology picture, a link to what it stands for.
 *
 * @param lines second lines, shortened where they do not fit
 * @param isCode whether the lines are addresses
 * @param href where the box leads
 */
record Part(
        String title,
        List<String> lines,
        boolean isCode,
        Mark mark,
        boolean isDashed,
        String href) {

    /** The sign in the upper right corner of a box. */
    enum Mark {
        NONE(""),
        ALIVE("alive"),
        DEAD("dead"),
        BUSY("busy"),
        UNKNOWN("not answering"),
        OFF("stopped");

        private final String word;

        Mark(String word) {
            this.word = word;
        }

        String style() {
            return "rg-topology-mark-" + name().toLowerCase(Locale.ROOT);
        }
    }

    Part {
        lines = List.copyOf(lines);
    }

    static Part of(String title, String line, String href) {
        return new Part(title, List.of(line), false, Mark.NONE, false, href);
    }

    Part dashed() {
        return new Part(title, lines, isCode, mark, true, href);
    }

    Part marked(Mark mark) {
        return new Part(title, lines, isCode, mark, isDashed, href);
    }

    /** What a screen reader says: the words that can be seen, and what the mark means. */
    String name() {
        String said = title + " " + String.join(" ", lines);
        return mark.word.isEmpty() || said.toLowerCase(Locale.ROOT).contains(mark.word)
                ? said
                : said + " " + mark.word;
    }
}
