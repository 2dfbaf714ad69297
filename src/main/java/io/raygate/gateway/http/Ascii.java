package io.raygate.gateway.http;

/** Which bytes may stand where, and comparing them without making strings. */
final class Ascii {

    private static final boolean[] TOKEN = table("!#$%&'*+-.^_`|~");
    private static final boolean[] PATH = table("-._~!$&'()*+,=:@");
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private Ascii() {}

    private static boolean[] table(String marks) {
        boolean[] table = new boolean[256];
        for (int c = 0; c < 128; c++) {
            table[c] = Character.isLetterOrDigit(c) || marks.indexOf(c) >= 0;
        }
        return table;
    }

    /** RFC 9110 §5.6.2. */
    static boolean isToken(byte b) {
        return TOKEN[b & 255];
    }

    /**
     * What a path segment may hold as it is, RFC 3986 §3.3, but for the semicolon: behind it some
     * servers see parameters, and so another segment than was judged.
     */
    static boolean isPathCharacter(byte b) {
        return PATH[b & 255];
    }

    static boolean isControl(byte b) {
        return (b >= 0 && b < 0x20) || b == 0x7f;
    }

    /** The value of a hexadecimal digit, or -1. */
    static int hex(int c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }

    static void appendEncoded(StringBuilder text, byte b) {
        text.append('%').append(HEX[b >> 4 & 15]).append(HEX[b & 15]);
    }

    static byte lower(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
    }

    /** Whether the bytes spell {@code lowerCase}, in any case. */
    static boolean spells(byte[] bytes, int from, int to, String lowerCase) {
        if (to - from != lowerCase.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (lower(bytes[i]) != lowerCase.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }
}
