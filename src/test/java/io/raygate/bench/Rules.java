package io.raygate.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Lists of IPv4 blocks of which only the last holds this machine's own clients. */
final class Rules {

    private static final int SEED = 4;

    private Rules() {}

    static List<String> of(int size) {
        Random random = new Random(SEED);
        return Stream.concat(
                        Stream.generate(() -> block(random)).distinct().limit(size - 1L),
                        Stream.of("127.0.0.1/32"))
                .toList();
    }

    private static String block(Random random) {
        return "10.%d.%d.%d/32"
                .formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }
}
