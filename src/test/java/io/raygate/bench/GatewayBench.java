package io.raygate.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * The gateway against nginx and HAProxy, on loopback, with the same upstream and the same load.
 *
 * <p>The gateway checks rules, route and job token of every request and counts; nginx and HAProxy
 * check rules. Each runs with one thread for each processor, as it comes.
 */
final class GatewayBench {

    private static final int UPSTREAM = 28_000;
    private static final int CONNECTIONS = 32;
    private static final int STEADY_RATE = 5_000;
    private static final int STEADY_CONNECTIONS = 50;
    private static final int LARGE_BUFFERS = 64;

    private final Path folder;
    private final int pairs;
    private final Duration length;
    private final Random order = new Random(7);
    private final Report report = new Report();
    private final Contender upstream;

    private GatewayBench(Path folder, boolean isQuick) {
        this.folder = folder;
        this.pairs = isQuick ? 4 : 12;
        this.length = Duration.ofSeconds(isQuick ? 2 : 4);
        this.upstream = Upstream.start(folder.resolve("upstream"), UPSTREAM);
    }

    public static void main(String[] arguments) throws IOException {
        System.out.println(Machine.description());
        Path folder = Files.createTempDirectory("raygate-bench");
        GatewayBench bench = new GatewayBench(folder, List.of(arguments).contains("--quick"));
        System.exit(bench.run());
    }

    private int run() {
        Raygate raygate = Raygate.start(folder, UPSTREAM + 1, UPSTREAM + 20);
        Raygate.Door few = raygate.attach("raygate-10", upstream.address(), Rules.of(10));
        Raygate.Door many = raygate.attach("raygate-10k", otherName(upstream), Rules.of(10_000));
        Contender nginx10 = nginx("nginx-10", 2, 10, 0);
        Contender nginx10k = nginx("nginx-10k", 3, 10_000, 0);
        Contender nginx64 = nginx("nginx-64k-buffers", 4, 10, LARGE_BUFFERS);
        Contender haproxy10 =
                Haproxy.http("haproxy-10", at("haproxy"), UPSTREAM + 5, UPSTREAM, Rules.of(10));
        Contender tcp = Haproxy.tcp("haproxy-tcp", at("tcp"), UPSTREAM + 6, UPSTREAM);
        warm(List.of(few, many));
        small("1k-vs-nginx-10", few, nginx10, 1.0, "throughput-1k-vs-nginx-10");
        small("1k-vs-haproxy-10", few, haproxy10, 1.0, "throughput-1k-vs-haproxy-10");
        small("1k-10k-rules-vs-nginx-10k", many, nginx10k, 0.70, "");
        small("1k-vs-haproxy-tcp", few, tcp, 1.30, "");
        compare("100k-vs-haproxy-10", load(few, Upstream.LARGE, true), few, haproxy10, 0.9, "");
        compare(
                "100k-vs-nginx-64k-buffers",
                load(few, Upstream.LARGE, true),
                few,
                nginx64,
                1.35,
                "");
        compare(
                "new-connections-vs-nginx-10",
                load(few, Upstream.SMALL, false),
                few,
                nginx10,
                1.10,
                "");
        compare(
                "new-connections-vs-haproxy-10",
                load(few, Upstream.SMALL, false),
                few,
                haproxy10,
                1.10,
                "");
        steady(few, haproxy10);
        return report.close();
    }

    private void small(
            String target, Raygate.Door ours, Contender theirs, double bound, String throughput) {
        compare(target, load(ours, Upstream.SMALL, true), ours, theirs, bound, throughput);
    }

    private void compare(
            String target,
            Load load,
            Raygate.Door ours,
            Contender theirs,
            double bound,
            String throughput) {
        System.out.println(target);
        Comparison.Ratios ratios =
                new Comparison(load, ours.contender(), theirs, upstream, length).run(pairs, order);
        report.add(Target.atMost(target, bound), Estimate.of(ratios.processorTime()));
        if (!throughput.isEmpty()) {
            report.add(Target.atLeast(throughput, 0.90), Estimate.of(ratios.throughput()));
        }
    }

    /**
     * Rounds with noisy neighbours say nothing about tails, so they are left out where others are
     * left.
     */
    private void steady(Raygate.Door ours, Contender theirs) {
        String name = "p99-5000-a-second-vs-haproxy-10";
        System.out.println(name);
        SteadyLoad load =
                new SteadyLoad(
                        Upstream.SMALL,
                        STEADY_RATE,
                        STEADY_CONNECTIONS,
                        ours.jobToken(),
                        folder.resolve("h2load.log"));
        report.add(
                Target.atMost(name, 1.25),
                new Tails(load, ours.contender(), theirs, upstream, length).run(pairs, order));
    }

    /** One Ray is attached once only; the upstream has another address for the second time. */
    private static URI otherName(Contender upstream) {
        return URI.create("http://127.0.0.2:" + upstream.address().getPort());
    }

    /** Until the compiler has seen both sizes and new connections. */
    private static void warm(List<Raygate.Door> doors) {
        for (Raygate.Door door : doors) {
            for (Load load :
                    List.of(
                            load(door, Upstream.SMALL, true),
                            load(door, Upstream.LARGE, true),
                            load(door, Upstream.SMALL, false))) {
                load.run(door.contender().address(), Duration.ofSeconds(5));
            }
        }
    }

    private static Load load(Raygate.Door door, String path, boolean isKeptAlive) {
        return new Load(path, isKeptAlive, CONNECTIONS, door.jobToken());
    }

    private Contender nginx(String name, int port, int rules, int buffers) {
        return Nginx.proxy(name, at(name), UPSTREAM + port, UPSTREAM, Rules.of(rules), buffers);
    }

    private Path at(String name) {
        return folder.resolve(name);
    }
}
