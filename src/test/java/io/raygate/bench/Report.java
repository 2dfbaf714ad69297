package io.raygate.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What was measured for each target, and how that ends. */
final class Report {

    private final Map<Target, Estimate> found = new LinkedHashMap<>();

    void add(Target target, Estimate estimate) {
        found.put(target, estimate);
        System.out.printf(
                Locale.ROOT,
                "  %s: %.3f, between %.3f and %.3f (%d rounds)%n",
                target.name(),
                estimate.median(),
                estimate.low(),
                estimate.high(),
                estimate.rounds());
    }

    /** One line for each target; the status a process ends with: 1 where one falls short. */
    int close() {
        System.out.println();
        found.forEach((target, estimate) -> System.out.println(target.line(estimate)));
        return found.entrySet().stream().anyMatch(one -> one.getKey().isMissedBy(one.getValue()))
                ? 1
                : 0;
    }
}
