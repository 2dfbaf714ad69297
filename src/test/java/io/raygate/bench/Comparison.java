package io.raygate.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Two contenders under the same load, one after the other, in pairs and in random order.
 *
 * @param length of each run
 */
record Comparison(
        Load load, Contender ours, Contender theirs, Contender upstream, Duration length) {

    /** What others on the machine may use of it before a round counts as disturbed. */
    static final double NOISE = 0.10;

    /** Ours divided by theirs. */
    record Ratios(List<Double> processorTime, List<Double> throughput) {}

    /** One run: processor seconds a request, and requests a second. */
    private record Run(double processorTime, double throughput, double noise) {}

    Ratios run(int pairs, Random order) {
        List<Double> processorTime = new ArrayList<>();
        List<Double> throughput = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            boolean oursFirst = order.nextBoolean();
            Run first = measure(oursFirst ? ours : theirs);
            Run second = measure(oursFirst ? theirs : ours);
            Run our = oursFirst ? first : second;
            Run their = oursFirst ? second : first;
            processorTime.add(our.processorTime / their.processorTime);
            throughput.add(our.throughput / their.throughput);
            System.out.printf(
                    Locale.ROOT,
                    "    %s / %s  %5.2f µs / %5.2f µs a request, %,.0f / %,.0f a second%s%n",
                    ours.name(),
                    theirs.name(),
                    our.processorTime * 1e6,
                    their.processorTime * 1e6,
                    our.throughput,
                    their.throughput,
                    Math.max(our.noise, their.noise) > NOISE ? "  (noisy)" : "");
        }
        return new Ratios(processorTime, throughput);
    }

    private Run measure(Contender contender) {
        Neighbours neighbours = Neighbours.watch(contender, upstream);
        double before = contender.secondsUsed();
        Load.Done done = load.run(contender.address(), length);
        double used = contender.secondsUsed() - before;
        return new Run(used / done.requests(), done.perSecond(), neighbours.share());
    }
}
