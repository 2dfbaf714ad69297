package io.raygate.audit.ui;

import io.raygate.design.Moments;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which time the page shows: the latest hours or days, or from one moment until another.
 *
 * @param last counted back from now, or empty for what {@code from} and {@code until} say
 */
record TimeSpan(Optional<Last> last, Optional<Instant> from, Optional<Instant> until) {

    /** A span that ends now. */
    enum Last {
        HOUR("1h", "Last hour", Duration.ofHours(1)),
        DAY("24h", "Last 24 hours", Duration.ofDays(1)),
        WEEK("7d", "Last 7 days", Duration.ofDays(7)),
        MONTH("30d", "Last 30 days", Duration.ofDays(30));

        private final String word;
        private final String title;
        private final Duration length;

        Last(String word, String title, Duration length) {
            this.word = word;
            this.title = title;
            this.length = length;
        }

        /** As it stands in an address. */
        String word() {
            return word;
        }

        String title() {
            return title;
        }

        static Optional<Last> of(String word) {
            return Arrays.stream(values()).filter(last -> last.word.equals(word)).findFirst();
        }
    }

    static final TimeSpan ALL = new TimeSpan(Optional.empty(), Optional.empty(), Optional.empty());

    static TimeSpan last(Last last) {
        return new TimeSpan(Optional.of(last), Optional.empty(), Optional.empty());
    }

    static TimeSpan between(Optional<Instant> from, Optional<Instant> until) {
        return new TimeSpan(Optional.empty(), from, until);
    }

    boolean isAll() {
        return equals(ALL);
    }

    Optional<Instant> start(Instant now) {
        return last.isPresent() ? last.map(one -> now.minus(one.length)) : from;
    }

    /** For example "Last 7 days", "since 2 Nov 18:55". */
    String title() {
        return last.map(Last::title)
                .orElseGet(
                        () ->
                                from.map(moment -> "since " + Moments.clock(moment)).orElse("")
                                        + (from.isPresent() && until.isPresent() ? ", " : "")
                                        + until.map(moment -> "until " + Moments.clock(moment))
                                                .orElse(""));
    }

    /** The moment in an address, or empty where there is none. */
    static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
