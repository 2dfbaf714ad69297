package io.raygate.design;

import java.math.BigInteger;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers with their word: 1 address, 4,096 addresses. */
public final class Figures {

    private static final int READABLE_BITS = 48;

    private Figures() {}

    public static String of(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    /** The number and its word, in the plural where it is not one. */
    public static String of(long number, String word) {
        return of(number) + " " + word + (number == 1 ? "" : "s");
    }

    /** Counts addresses; what IPv6 brings beyond reading is told as a power of two. */
    public static String addresses(BigInteger number) {
        int power = number.bitLength() - 1;
        if (power >= READABLE_BITS) {
            boolean isExact = number.bitCount() == 1;
            return (isExact ? "2^" : "more than 2^") + power + " addresses";
        }
        String figure = NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
        return figure + (number.equals(BigInteger.ONE) ? " address" : " addresses");
    }
}
