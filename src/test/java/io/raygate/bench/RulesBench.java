package io.raygate.bench;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the look-ups by JMH and holds them against the targets. */
final class RulesBench {

    private static final String MOST = "100000";
    private static final double NANOS_PER_MILLI = 1e6;

    private RulesBench() {}

    public static void main(String[] arguments) throws RunnerException {
        System.out.println(Machine.description());
        boolean isQuick = List.of(arguments).contains("--quick");
        ChainedOptionsBuilder options =
                new OptionsBuilder()
                        .include(RuleLookups.class.getName())
                        .forks(1)
                        .warmupIterations(isQuick ? 1 : 3)
                        .measurementIterations(isQuick ? 2 : 5)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementTime(TimeValue.seconds(1))
                        .jvmArgsAppend("-Xmx2g");
        if (isQuick) {
            options.param("blocks", "10", "10000", MOST);
        }
        System.exit(report(new Runner(options.build()).run()));
    }

    private static int report(Collection<RunResult> results) {
        Map<String, Double> nanos =
                results.stream()
                        .filter(result -> result.getParams().getParam("blocks").equals(MOST))
                        .collect(
                                Collectors.toMap(
                                        result -> result.getPrimaryResult().getLabel(),
                                        result -> result.getPrimaryResult().getScore()));
        Report report = new Report();
        report.add(
                Target.atMost("look-up-100k-nanoseconds", 100),
                Estimate.exactly(of(nanos, "lookUpInOurSet")));
        report.add(
                Target.atMost("look-up-100k-vs-ipaddress-trie", 1.0),
                ratio(nanos, "lookUpInOurSet", "lookUpInTrie"));
        report.add(
                Target.atMost("look-up-100k-vs-subnet-utils", 0.01),
                ratio(nanos, "lookUpInOurSet", "lookUpInSubnets"));
        report.add(
                Target.atMost("compile-100k-milliseconds", 100),
                Estimate.exactly(of(nanos, "compileOurSet") / NANOS_PER_MILLI));
        report.add(
                Target.atMost("compile-100k-vs-ipaddress-trie", 1.0),
                ratio(nanos, "compileOurSet", "compileTrie"));
        return report.close();
    }

    private static Estimate ratio(Map<String, Double> nanos, String ours, String theirs) {
        return Estimate.exactly(of(nanos, ours) / of(nanos, theirs));
    }

    private static double of(Map<String, Double> nanos, String benchmark) {
        Double score = nanos.get(benchmark);
        if (score == null) {
            throw new IllegalStateException(benchmark + " was not measured.");
        }
        return score;
    }
}
