package io.raygate.gateway.metering;

import java.util.Locale;

/** What became of a request, as counters and the access log name it. */
public enum Outcome {
    /** It went to the upstream. */
    ADMITTED,
    /** The gateway answered it itself: its own pages, and its own failures. */
    ANSWERED,
    /** It was not let through, or its connection was not. */
    REFUSED,
    /** It was no request that could be judged. */
    MALFORMED;

    private final String slug = name().toLowerCase(Locale.ROOT);

    /** The name in labels and logs. */
    public String slug() {
        return slug;
    }
}
