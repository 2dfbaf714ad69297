package io.raygate.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.shell.GatewayState.Applying;
import io.raygate.shell.GatewayState.Behind;
import io.raygate.shell.GatewayState.Closed;
import io.raygate.shell.GatewayState.Unknown;
import io.raygate.shell.GatewayState.Up;
import io.raygate.vocabulary.Revision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class GatewayPulseTests {

    private final List<GatewayState> told = new ArrayList<>();
    private long saved = 7;
    private long inForce = 7;
    private boolean isDatabaseDown;
    private Instant now = Instant.parse("2026-11-23T18:55:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final GatewayPulse pulse =
            new GatewayPulse(this::readSaved, () -> new Revision(inForce), clock);

    @Test
    void isClosedBeforeTheFirstRulesAreInForce() {
        inForce = 0;

        assertThat(look()).isEqualTo(new Closed());
    }

    @Test
    void isUpWhileThereIsNothingToEnforce() {
        saved = 0;
        inForce = 0;

        assertThat(look()).isEqualTo(new Up(Revision.NONE));
    }

    @Test
    void isUpWhenWhatIsSavedIsInForce() {
        assertThat(look()).isEqualTo(new Up(new Revision(7)));
    }

    @Test
    void isApplyingForFiveSecondsAndBehindAfterwards() {
        saved = 8;
        assertThat(look().words()).isEqualTo("Saved 8, in force 7: applying");

        now = now.plus(Duration.ofMillis(4900));
        assertThat(look()).isInstanceOf(Applying.class);

        now = now.plus(Duration.ofMillis(100));
        assertThat(look()).isInstanceOf(Behind.class);
        assertThat(pulse.state().words())
                .isEqualTo("Saved 8, in force 7. The gateway has not taken revision 8");
    }

    @Test
    void isPatientAgainAfterItCaughtUp() {
        saved = 8;
        look();
        inForce = 8;
        look();
        now = now.plus(Duration.ofMinutes(1));

        saved = 9;

        assertThat(look()).isInstanceOf(Applying.class);
    }

    @Test
    void doesNotCallItselfUpWhileTheDatabaseDoesNotAnswer() {
        isDatabaseDown = true;

        assertThat(look()).isEqualTo(new Unknown());
    }

    @Test
    void tellsOpenPagesEachStateOnce() {
        var watching = pulse.watch(told::add);

        look();
        look();
        saved = 8;
        look();
        watching.remove();
        inForce = 8;
        look();

        assertThat(told)
                .containsExactly(
                        new Up(new Revision(7)), new Applying(new Revision(8), new Revision(7)));
    }

    private GatewayState look() {
        pulse.look();
        return pulse.state();
    }

    private Revision readSaved() {
        if (isDatabaseDown) {
            throw new DataAccessResourceFailureException("gone");
        }
        return new Revision(saved);
    }
}
