package io.raygate.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Guards the shape, not the last millisecond: a hundred thousand blocks are sorted, not searched.
 */
class AddressSetSpeedTests {

    private static final int BLOCKS = 100_000;
    private static final int TRIES = 7;
    private static final Duration BOUND = Duration.ofMillis(100);

    @Test
    void compilesAHundredThousandBlocksInAHundredMilliseconds() {
        List<Cidr> blocks = blocks(new Random(7));
        Duration best = Duration.ofDays(1);

        for (int i = 0; i < TRIES; i++) {
            long start = System.nanoTime();
            AddressSet set = AddressSet.of(blocks);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            best = took.compareTo(best) < 0 ? took : best;
            assertThat(set.isEmpty()).isFalse();
        }

        assertThat(best).isLessThanOrEqualTo(BOUND);
    }

    private static List<Cidr> blocks(Random random) {
        List<Cidr> blocks = new ArrayList<>(BLOCKS);
        for (int i = 0; i < BLOCKS; i++) {
            blocks.add(
                    i % 4 == 0
                            ? new Cidr(
                                    new IpAddress(true, random.nextLong(), random.nextLong()), 64)
                            : new Cidr(IpAddress.v4(random.nextInt()), 16 + random.nextInt(17)));
        }
        return blocks;
    }
}
