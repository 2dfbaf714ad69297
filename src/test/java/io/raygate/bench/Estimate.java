package io.raygate.bench;

import java.util.List;
import java.util.stream.Stream;

/**
 * The median of what several rounds found, and an interval that holds the true one.
 *
 * @param low the lower end of the interval: with n rounds the k-th smallest, k as large as leaves a
 *     confidence of at least 95 % (order statistics of the binomial distribution); the smallest
 *     where n is below six and no such k exists
 */
record Estimate(double median, double low, double high, int rounds) {

    private static final double OUTSIDE = 0.05;

    static Estimate of(List<Double> found) {
        if (found.isEmpty()) {
            throw new IllegalArgumentException("No round was measured.");
        }
        List<Double> sorted = found.stream().sorted().toList();
        int n = sorted.size();
        int k = outermost(n);
        double median = (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
        return new Estimate(median, sorted.get(k), sorted.get(n - 1 - k), n);
    }

    /** A figure that was measured once and does not scatter. */
    static Estimate exactly(double figure) {
        return of(Stream.of(figure).toList());
    }

    private static int outermost(int n) {
        double tail = Math.pow(0.5, n);
        double term = tail;
        int k = 0;
        while (true) {
            term = term * (n - k) / (k + 1);
            if (2 * (tail + term) > OUTSIDE || k + 1 > (n - 1) / 2) {
                return k;
            }
            tail += term;
            k++;
        }
    }
}
