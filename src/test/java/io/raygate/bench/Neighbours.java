package io.raygate.bench;

import java.util.List;

/** Whoever else uses the machine during a run: neither contender nor upstream nor load. */
final class Neighbours {

    private final List<Contender> known;
    private final double begun = seconds();
    private final double others;

    private Neighbours(List<Contender> known) {
        this.known = known;
        this.others = secondsOfOthers();
    }

    /** Begins to watch everybody but these. */
    static Neighbours watch(Contender... known) {
        return new Neighbours(List.of(known));
    }

    /** The part of the machine that they used since then, between 0 and 1. */
    double share() {
        double whole = (seconds() - begun) * Runtime.getRuntime().availableProcessors();
        return Math.max(0, secondsOfOthers() - others) / whole;
    }

    private double secondsOfOthers() {
        double ours = known.stream().mapToDouble(Contender::secondsUsed).sum();
        return Machine.secondsUsedByAll() - Machine.secondsUsedByThisAndItsEnded() - ours;
    }

    private static double seconds() {
        return System.nanoTime() / 1e9;
    }
}
