package io.raygate.applications.settings;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A released version of Ray, for example 2.60.0. */
record RayVersion(int major, int minor, int patch) implements Comparable<RayVersion> {

    /** Token authentication and redaction as the gateway needs them came by then. */
    private static final RayVersion OLDEST_SUPPORTED = new RayVersion(2, 58, 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})");

    static Optional<RayVersion> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(
                        new RayVersion(
                                Integer.parseInt(form.group(1)),
                                Integer.parseInt(form.group(2)),
                                Integer.parseInt(form.group(3))))
                : Optional.empty();
    }

    boolean isSupported() {
        return compareTo(OLDEST_SUPPORTED) >= 0;
    }

    @Override
    public int compareTo(RayVersion other) {
        return Comparator.comparingInt(RayVersion::major)
                .thenComparingInt(RayVersion::minor)
                .thenComparingInt(RayVersion::patch)
                .compare(this, other);
    }
}
