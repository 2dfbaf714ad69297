package io.raygate.applications.settings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount of memory in bytes, written in the largest fitting unit, for example 1.5 GiB. */
public record MemorySize(long bytes) implements Comparable<MemorySize> {

    private static final Pattern FORM =
            Pattern.compile(
                    "(\\d{1,9}(?:\\.\\d{1,3})?)\\s*([KMGT]?)(?:i?B)?", Pattern.CASE_INSENSITIVE);
    private static final String UNITS = "KMGT";

    public MemorySize {
        if (bytes < 0) {
            throw new IllegalArgumentException(bytes + " bytes: expected none or more");
        }
    }

    public static MemorySize ofMebibytes(long mebibytes) {
        return new MemorySize(mebibytes << 20);
    }

    public static MemorySize ofGibibytes(long gibibytes) {
        return new MemorySize(gibibytes << 30);
    }

    /**
     * The amount written in {@code text}; K, M, G and T count in steps of 1024, B may be left out.
     */
    public static Optional<MemorySize> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        String unit = form.group(2).toUpperCase(Locale.ROOT);
        long factor = unit.isEmpty() ? 1 : 1L << (10 * (UNITS.indexOf(unit) + 1));
        return Optional.of(
                new MemorySize(
                        new BigDecimal(form.group(1))
                                .multiply(BigDecimal.valueOf(factor))
                                .longValue()));
    }

    @Override
    public int compareTo(MemorySize other) {
        return Long.compare(bytes, other.bytes);
    }

    /** For example {@code 75 MiB} or {@code 1.5 GiB}; at most two decimals, rounded down. */
    @Override
    public String toString() {
        int step = Math.min((63 - Long.numberOfLeadingZeros(bytes | 1)) / 10, UNITS.length());
        BigDecimal amount =
                BigDecimal.valueOf(bytes)
                        .divide(BigDecimal.valueOf(1L << (10 * step)), 2, RoundingMode.DOWN)
                        .stripTrailingZeros();
        String unit = step == 0 ? "bytes" : UNITS.charAt(step - 1) + "iB";
        return amount.toPlainString() + " " + unit;
    }
}
