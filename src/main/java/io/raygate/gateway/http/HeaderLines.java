package io.raygate.gateway.http;

import static io.raygate.gateway.http.MalformedMessage.bad;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The header lines of one message, as offsets into its bytes; strings are made when asked for.
 *
 * <p>Names are tokens, nothing stands between name and colon, lines end in CRLF and are never
 * folded, and values hold no control characters.
 */
public final class HeaderLines {

    private static final int MOST_LINES = 256;

    private final byte[] bytes;
    private int[] marks = new int[64];
    private int count;

    private HeaderLines(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads the lines from {@code at} up to the empty line that ends exactly at {@code end}. */
    static HeaderLines parse(byte[] bytes, int at, int end) {
        HeaderLines lines = new HeaderLines(bytes);
        int next = at;
        while (bytes[next] != '\r') {
            next = lines.readLine(next, end);
        }
        if (next + 2 != end || bytes[next + 1] != '\n') {
            throw bad("A carriage return stands alone in the head.");
        }
        return lines;
    }

    private int readLine(int start, int end) {
        int colon = start;
        while (Ascii.isToken(bytes[colon])) {
            colon++;
        }
        if (colon == start || bytes[colon] != ':') {
            throw bad("A header line is malformed: expected a name directly before the colon.");
        }
        int cr = colon + 1;
        while (bytes[cr] != '\r') {
            if (Ascii.isControl(bytes[cr]) && bytes[cr] != '\t') {
                throw bad("A header value holds a control character.");
            }
            cr++;
        }
        if (cr + 1 >= end || bytes[cr + 1] != '\n') {
            throw bad("A carriage return stands alone in the head.");
        }
        add(start, colon, skipBlanks(colon + 1, cr), cr);
        return cr + 2;
    }

    private int skipBlanks(int from, int to) {
        int at = from;
        while (at < to && isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    private void add(int nameFrom, int nameTo, int valueFrom, int lineEnd) {
        if (count == MOST_LINES) {
            throw new MalformedMessage(431, "More than " + MOST_LINES + " header lines.");
        }
        if (4 * count == marks.length) {
            marks = Arrays.copyOf(marks, 2 * marks.length);
        }
        int valueTo = lineEnd;
        while (valueTo > valueFrom && isBlank(bytes[valueTo - 1])) {
            valueTo--;
        }
        int at = 4 * count++;
        marks[at] = nameFrom;
        marks[at + 1] = nameTo;
        marks[at + 2] = valueFrom;
        marks[at + 3] = valueTo;
    }

    public int count() {
        return count;
    }

    /** Whether line {@code i} has that name, given in lower case. */
    public boolean named(int i, String lowerCase) {
        return Ascii.spells(bytes, marks[4 * i], marks[4 * i + 1], lowerCase);
    }

    boolean nameStarts(int i, String lowerCase) {
        int from = marks[4 * i];
        return nameLength(i) >= lowerCase.length()
                && Ascii.spells(bytes, from, from + lowerCase.length(), lowerCase);
    }

    boolean nameEnds(int i, String lowerCase) {
        int to = marks[4 * i + 1];
        return nameLength(i) >= lowerCase.length()
                && Ascii.spells(bytes, to - lowerCase.length(), to, lowerCase);
    }

    /** The length of the name of line {@code i}. */
    int nameLength(int i) {
        return marks[4 * i + 1] - marks[4 * i];
    }

    /** Whether line {@code i} has that value, given in lower case and compared in any. */
    boolean valued(int i, String lowerCase) {
        return Ascii.spells(bytes, marks[4 * i + 2], marks[4 * i + 3], lowerCase);
    }

    /** The name of line {@code i} in lower case. */
    public String name(int i) {
        return text(marks[4 * i], marks[4 * i + 1]).toLowerCase(Locale.ROOT);
    }

    /** The value of line {@code i}, one character for one byte, without blanks around it. */
    public String value(int i) {
        return text(marks[4 * i + 2], marks[4 * i + 3]);
    }

    /** Whether there is a line of that name. */
    boolean has(String lowerCase) {
        for (int i = 0; i < count; i++) {
            if (named(i, lowerCase)) {
                return true;
            }
        }
        return false;
    }

    @Nullable String first(String lowerCase) {
        for (int i = 0; i < count; i++) {
            if (named(i, lowerCase)) {
                return value(i);
            }
        }
        return null;
    }

    /** The values of all lines of that name, in order. */
    public List<String> all(String lowerCase) {
        List<String> values = new ArrayList<>(1);
        for (int i = 0; i < count; i++) {
            if (named(i, lowerCase)) {
                values.add(value(i));
            }
        }
        return values;
    }

    /** Appends line {@code i} as it came, and the line end. */
    void copyLine(int i, HeadWriter to) {
        to.bytes(bytes, marks[4 * i], marks[4 * i + 1])
                .text(": ")
                .bytes(bytes, marks[4 * i + 2], marks[4 * i + 3])
                .lineEnd();
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
