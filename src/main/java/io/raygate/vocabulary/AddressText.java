package io.raygate.vocabulary;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes addresses as text, strictly: no names, no zones, no leading zeros in IPv4, no
 * shorthand that readers understand differently.
 */
final class AddressText {

    private AddressText() {}

    static Optional<IpAddress> parse(String text) {
        return Optional.ofNullable(text.indexOf(':') >= 0 ? readV6(text) : readV4(text));
    }

    private static @Nullable IpAddress readV4(String text) {
        long bits = v4Bits(text);
        return bits < 0 ? null : IpAddress.v4((int) bits);
    }

    /** The 32 bits of a dotted quad, or a negative number. */
    private static long v4Bits(String text) {
        long bits = 0;
        int at = 0;
        for (int part = 0; part < 4; part++) {
            int start = at;
            int value = 0;
            while (at < text.length() && isDigit(text.charAt(at)) && at - start < 3) {
                value = value * 10 + text.charAt(at++) - '0';
            }
            boolean leadingZero = at - start > 1 && text.charAt(start) == '0';
            boolean ended =
                    part < 3 ? at < text.length() && text.charAt(at) == '.' : at == text.length();
            if (at == start || leadingZero || value > 255 || !ended) {
                return -1;
            }
            bits = bits << 8 | value;
            at++;
        }
        return bits;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static @Nullable IpAddress readV6(String text) {
        int gap = text.indexOf("::");
        int[] head = gap < 0 ? groups(text) : groups(text.substring(0, gap));
        int[] tail = gap < 0 ? new int[0] : groups(text.substring(gap + 2));
        if (head == null || tail == null || gap >= 0 && endsInQuad(text.substring(0, gap))) {
            return null;
        }
        int written = head.length + tail.length;
        if (gap < 0 ? written != 8 : written > 7) {
            return null;
        }
        int[] all = new int[8];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(tail, 0, all, 8 - tail.length, tail.length);
        return IpAddress.v6(half(all, 0), half(all, 4));
    }

    private static boolean endsInQuad(String head) {
        return head.indexOf('.') >= 0;
    }

    /** The 16-bit groups written between colons, of which the last may be a dotted quad. */
    private static int @Nullable [] groups(String text) {
        if (text.isEmpty()) {
            return new int[0];
        }
        String[] parts = text.split(":", -1);
        boolean quad = parts[parts.length - 1].indexOf('.') >= 0;
        int[] groups = new int[parts.length + (quad ? 1 : 0)];
        for (int i = 0; i < parts.length - (quad ? 1 : 0); i++) {
            groups[i] = hexGroup(parts[i]);
            if (groups[i] < 0) {
                return null;
            }
        }
        return quad ? withQuad(groups, v4Bits(parts[parts.length - 1])) : groups;
    }

    private static int @Nullable [] withQuad(int[] groups, long bits) {
        if (bits < 0) {
            return null;
        }
        groups[groups.length - 2] = (int) (bits >>> 16);
        groups[groups.length - 1] = (int) bits & 0xffff;
        return groups;
    }

    /** The value of one to four hexadecimal digits, or a negative number. */
    private static int hexGroup(String digits) {
        if (digits.isEmpty() || digits.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    private static long half(int[] groups, int from) {
        return (long) groups[from] << 48
                | (long) groups[from + 1] << 32
                | (long) groups[from + 2] << 16
                | groups[from + 3];
    }

    static String v4(long bits) {
        return (bits >>> 24)
                + "."
                + (bits >>> 16 & 255)
                + "."
                + (bits >>> 8 & 255)
                + "."
                + (bits & 255);
    }

    /**
     * As RFC 5952 wants it: lower case, the longest run of zero groups left out, the first of
     * equals.
     */
    static String v6(long high, long low) {
        int[] groups = new int[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = (int) ((i < 4 ? high : low) >>> (48 - 16 * (i % 4))) & 0xffff;
        }
        int start = 0;
        int length = 0;
        for (int i = 0; i < 8; i++) {
            int run = zeroesFrom(groups, i);
            if (run > length) {
                start = i;
                length = run;
            }
        }
        return length < 2
                ? joined(groups, 0, 8)
                : joined(groups, 0, start) + "::" + joined(groups, start + length, 8);
    }

    private static int zeroesFrom(int[] groups, int from) {
        int run = 0;
        while (from + run < groups.length && groups[from + run] == 0) {
            run++;
        }
        return run;
    }

    private static String joined(int[] groups, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i > from ? ":" : "").append(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }
}
