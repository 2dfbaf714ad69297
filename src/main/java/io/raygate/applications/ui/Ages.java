package io.raygate.applications.ui;

import java.time.Duration;
import java.time.Instant;

/** Time that has passed, in as few letters as can be read: 40 s, 12 min, 2 h, yesterday, 6 days. */
public final class Ages {

    private Ages() {}

    public static String since(Instant then, Instant now) {
        return of(Duration.between(then, now));
    }

    public static String of(Duration age) {
        if (age.compareTo(Duration.ofSeconds(1)) < 0) {
            return "now";
        }
        if (age.compareTo(Duration.ofMinutes(1)) < 0) {
            return age.toSeconds() + " s";
        }
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return age.toMinutes() + " min";
        }
        if (age.compareTo(Duration.ofDays(1)) < 0) {
            return age.toHours() + " h";
        }
        return age.toDays() == 1 ? "1 day" : age.toDays() + " days";
    }
}
