package io.raygate.runtime.local;

import java.util.Locale;

/** Amounts of memory and disk in words. */
final class Bytes {

    private static final double KIB = 1024;

    private Bytes() {}

    /** For example "512 MiB" or "1.5 GiB". */
    static String text(long bytes) {
        double mib = bytes / KIB / KIB;
        return mib < KIB
                ? String.format(Locale.ROOT, "%.0f MiB", mib)
                : String.format(Locale.ROOT, "%.1f GiB", mib / KIB).replace(".0 ", " ");
    }
}
