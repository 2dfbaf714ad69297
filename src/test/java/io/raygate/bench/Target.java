package io.raygate.bench;

import java.util.Locale;

/**
 * What a figure has to be.
 *
 * @param bound a ratio, seconds, or whatever the figure is in
 */
record Target(String name, Direction direction, double bound) {

    enum Direction {
        AT_MOST("<="),
        AT_LEAST(">=");

        private final String sign;

        Direction(String sign) {
            this.sign = sign;
        }
    }

    static Target atMost(String name, double bound) {
        return new Target(name, Direction.AT_MOST, bound);
    }

    static Target atLeast(String name, double bound) {
        return new Target(name, Direction.AT_LEAST, bound);
    }

    /** Missed only where even the better end of the interval misses it. */
    boolean isMissedBy(Estimate estimate) {
        return switch (direction) {
            case AT_MOST -> estimate.low() > bound;
            case AT_LEAST -> estimate.high() < bound;
        };
    }

    /** Name, measured, bound, {@code ok} or {@code short}, with a blank between. */
    String line(Estimate estimate) {
        return String.format(
                Locale.ROOT,
                "%s %.3f %s%.3f %s",
                name,
                estimate.median(),
                direction.sign,
                bound,
                isMissedBy(estimate) ? "short" : "ok");
    }
}
