package io.raygate.runtime;

import java.util.List;

/**
 * What was checked on the machine that would run a cluster.
 *
 * @param memory bytes of the machine
 * @param freeMemory bytes that could be used now
 */
public record MachineReport(int cpus, int gpus, long memory, long freeMemory, List<Check> checks) {

    /** How a check came out. */
    public enum Outcome {
        GOOD,
        WARNING,
        BLOCKING
    }

    /** One fact with its consequence, for example "Python 3.11.2". */
    public record Check(Outcome outcome, String text) {}

    public MachineReport {
        checks = List.copyOf(checks);
    }

    public boolean isBlocked() {
        return checks.stream().anyMatch(check -> check.outcome() == Outcome.BLOCKING);
    }
}
