package io.raygate.parameters.catalogue;

/** How much a typed key is worth: its length in random characters of the kinds it uses. */
final class Strength {

    /** Nobody guesses this many bits. */
    static final int ENOUGH = 128;

    private static final int LETTERS = 26;
    private static final int DIGITS = 10;
    private static final int SIGNS = 2;
    private static final int HEXADECIMAL = 16;
    private static final int FEWEST_DIFFERENT = 10;

    private Strength() {}

    /** Bits, rounded down; a key that repeats few characters is worth no more than those. */
    static int bits(String key) {
        long different = key.chars().distinct().count();
        double each = log2(different < FEWEST_DIFFERENT ? different : alphabet(key));
        return (int) Math.floor(each * key.length());
    }

    private static int alphabet(String key) {
        if (key.matches("[0-9a-f]+|[0-9A-F]+")) {
            return HEXADECIMAL;
        }
        return when(key, "[a-z]", LETTERS)
                + when(key, "[A-Z]", LETTERS)
                + when(key, "[0-9]", DIGITS)
                + when(key, "[_-]", SIGNS);
    }

    private static int when(String key, String kind, int size) {
        return key.matches("(?s).*" + kind + ".*") ? size : 0;
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}
