package io.raygate.applications;

import java.text.Normalizer;
import java.util.Locale;

/** How names are written down and compared. */
final class ApplicationNames {

    private ApplicationNames() {}

    /** Without spaces at the ends or doubled ones, each letter in its composed form. */
    static String normal(String typed) {
        return Normalizer.normalize(typed.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC);
    }

    /** Equal for names that differ in capitals alone. */
    static String key(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
