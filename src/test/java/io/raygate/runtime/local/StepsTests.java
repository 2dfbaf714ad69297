package io.raygate.runtime.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.runtime.LaunchProgress.State;
import io.raygate.runtime.LaunchProgress.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepsTests {

    private Instant now = Instant.parse("2026-11-23T18:00:00Z");
    private final Steps steps = new Steps(clock(), List.of("Check", "Install", "Start"));

    @Test
    void measuresWhatIsDoneAndWhatRuns() {
        steps.reach(0);
        pass(2);
        steps.reach(1, "Install Ray");
        steps.detail("3 of 10", Optional.of(0.3));
        pass(5);

        assertThat(steps.progress().steps())
                .containsExactly(
                        step("Check", State.DONE, 2, "", Optional.empty()),
                        step("Install Ray", State.RUNNING, 5, "3 of 10", Optional.of(0.3)),
                        step("Start", State.WAITING, 0, "", Optional.empty()));
    }

    @Test
    void marksTheStepItBrokeAt() {
        steps.reach(1);
        pass(4);
        steps.failed();
        pass(60);

        assertThat(steps.progress().steps())
                .extracting(Step::state)
                .containsExactly(State.DONE, State.FAILED, State.WAITING);
        assertThat(steps.progress().steps().get(1).took()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void canGoBackToAStep() {
        steps.reach(2);
        steps.reach(1);

        assertThat(steps.progress().steps())
                .extracting(Step::state)
                .containsExactly(State.DONE, State.RUNNING, State.WAITING);
    }

    @Test
    void keepsTheLatestThousandLinesWithTheirTimes() {
        for (int i = 0; i < 1200; i++) {
            steps.line("line " + i);
        }

        assertThat(steps.progress().log()).hasSize(1000);
        assertThat(steps.progress().log().getLast()).matches("\\d\\d:\\d\\d:\\d\\d  line 1199");
    }

    private static Step step(
            String title, State state, long seconds, String detail, Optional<Double> fraction) {
        return new Step(title, state, Duration.ofSeconds(seconds), detail, fraction);
    }

    private void pass(long seconds) {
        now = now.plusSeconds(seconds);
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
