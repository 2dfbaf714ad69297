package io.raygate.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The slowest answers of two contenders at the same steady rate, in pairs and in random order. */
record Tails(
        SteadyLoad load, Contender ours, Contender theirs, Contender upstream, Duration length) {

    private record Run(double milliseconds, double noise) {}

    private record Pair(double ratio, boolean isNoisy) {}

    /** Ours divided by theirs, without the noisy rounds where others are left. */
    Estimate run(int pairs, Random order) {
        List<Pair> found = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            boolean oursFirst = order.nextBoolean();
            Run first = measure(oursFirst ? ours : theirs);
            Run second = measure(oursFirst ? theirs : ours);
            Run our = oursFirst ? first : second;
            Run their = oursFirst ? second : first;
            boolean isNoisy = Math.max(our.noise, their.noise) > Comparison.NOISE;
            found.add(new Pair(our.milliseconds / their.milliseconds, isNoisy));
            System.out.printf(
                    Locale.ROOT,
                    "    %s / %s  p99 %.2f ms / %.2f ms%s%n",
                    ours.name(),
                    theirs.name(),
                    our.milliseconds,
                    their.milliseconds,
                    isNoisy ? "  (noisy)" : "");
        }
        List<Double> quiet = found.stream().filter(pair -> !pair.isNoisy).map(Pair::ratio).toList();
        return Estimate.of(quiet.isEmpty() ? found.stream().map(Pair::ratio).toList() : quiet);
    }

    private Run measure(Contender contender) {
        Neighbours neighbours = Neighbours.watch(contender, upstream);
        double slow = load.slowestButOneInAHundred(contender.address(), length);
        return new Run(slow, neighbours.share());
    }
}
