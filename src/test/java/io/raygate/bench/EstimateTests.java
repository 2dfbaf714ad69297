package io.raygate.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EstimateTests {

    @Test
    void takesTheMiddleOfAnyNumberOfRounds() {
        assertThat(Estimate.of(List.of(3.0, 1.0, 2.0)).median()).isEqualTo(2.0);
        assertThat(Estimate.of(List.of(4.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
    }

    @Test
    void leavesOutOnlyWhatTheConfidenceAllows() {
        assertThat(interval(5)).containsExactly(1, 5);
        assertThat(interval(9)).containsExactly(2, 8);
        assertThat(interval(10)).containsExactly(2, 9);
        assertThat(interval(20)).containsExactly(6, 15);
    }

    @Test
    void fallsShortOnlyWhereTheWholeIntervalDoes() {
        Estimate scattered = new Estimate(1.2, 0.9, 1.4, 10);

        assertThat(Target.atMost("a", 1.0).line(scattered)).isEqualTo("a 1.200 <=1.000 ok");
        assertThat(Target.atMost("b", 0.8).line(scattered)).isEqualTo("b 1.200 <=0.800 short");
        assertThat(Target.atLeast("c", 1.5).line(scattered)).isEqualTo("c 1.200 >=1.500 short");
    }

    private static double[] interval(int rounds) {
        Estimate estimate =
                Estimate.of(IntStream.rangeClosed(1, rounds).mapToObj(i -> (double) i).toList());
        return DoubleStream.of(estimate.low(), estimate.high()).toArray();
    }
}
