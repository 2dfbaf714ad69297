package io.raygate.design;

import java.time.Duration;

/** Time that has passed, in as few letters as can be read: 40 s, 12 min, 2 h, 6 days. */
public final class Ages {

    private Ages() {}

    public static String of(Duration age) {
        if (age.toSeconds() < 1) {
            return "now";
        }
        if (age.toMinutes() < 1) {
            return age.toSeconds() + " s";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min";
        }
        if (age.toDays() < 1) {
            return age.toHours() + " h";
        }
        return age.toDays() == 1 ? "1 day" : age.toDays() + " days";
    }
}
