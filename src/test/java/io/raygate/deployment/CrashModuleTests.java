package io.raygate.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.applications.Operation;
import io.raygate.applications.Status;
import io.raygate.runtime.RuntimeStatus;
import io.raygate.vocabulary.ApplicationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrashModuleTests extends Scene {

    static final String REASON = "The head ended with exit status 137.";

    @Test
    void startsAgainAfterOneTwoFourEightAndSixteenSecondsAndThenGivesUp() {
        ApplicationId id = activated();
        List<Long> waits = new ArrayList<>();

        for (int crash = 1; crash <= 5; crash++) {
            crashes(id, REASON);
            waits.add(secondsUntilLaunched());
            comesUp(id);
        }
        runtime.writes(
                id, IntStream.rangeClosed(1, 60).mapToObj(i -> "line " + i).toArray(String[]::new));
        crashes(id, REASON);

        assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L);
        assertStatus(id, Status.FAILED);
        assertThat(details(id).reason())
                .contains(
                        REASON
                                + " Raygate started it again 5 times within 10 min and stopped"
                                + " trying.");
        assertThat(applications.lastLog(id)).hasSize(50).startsWith("line 11").endsWith("line 60");
    }

    @Test
    void saysWhatItIsWaitingFor() {
        ApplicationId id = activated();
        crashes(id, REASON);
        errands.pass(Duration.ofSeconds(1));
        comesUp(id);

        crashes(id, REASON);

        assertStatus(id, Status.RESTARTING);
        assertThat(details(id).reason()).contains(REASON + " Restart 2 of 5 in 2 s.");
    }

    @Test
    void forgetsCrashesOfMoreThanTenMinutesAgo() {
        ApplicationId id = activated();

        for (int crash = 1; crash <= 20; crash++) {
            crashes(id, REASON);
            errands.pass(Duration.ofMinutes(3));
            comesUp(id);
        }

        assertStatus(id, Status.ACTIVATED);
    }

    @Test
    void countsAnewAfterAPersonStartedIt() {
        ApplicationId id = activated();
        for (int crash = 1; crash <= 6; crash++) {
            crashes(id, REASON);
            errands.pass(Duration.ofSeconds(16));
            comesUp(id);
        }
        operate(id, Operation.RESTART);
        goes(id);
        comesUp(id);

        crashes(id, REASON);

        assertThat(details(id).reason()).contains(REASON + " Restart 1 of 5 in 1 s.");
    }

    @Test
    void givesUpAtOnceWhereItIsSwitchedOff() {
        ApplicationId id = activated();
        applications.restartAfterCrash(id, false);

        crashes(id, REASON);
        errands.pass(Duration.ofMinutes(1));

        assertStatus(id, Status.FAILED);
        assertThat(details(id).reason())
                .contains(REASON + " Starting it again after a crash is switched off.");
        assertThat(runtime.launches()).hasSize(1);
    }

    @Test
    void countsACrashOnceHoweverOftenItIsTold() {
        ApplicationId id = activated();

        crashes(id, REASON);
        crashes(id, REASON);
        goes(id);

        assertThat(details(id).reason()).contains(REASON + " Restart 1 of 5 in 1 s.");
        errands.pass(Duration.ofMinutes(1));
        assertThat(runtime.launches()).hasSize(2);
    }

    @Test
    void countsACrashBeforeTheRestartedClusterIsUp() {
        ApplicationId id = activated();
        crashes(id, REASON);
        errands.pass(Duration.ofSeconds(1));

        crashes(id, REASON);

        assertThat(details(id).reason()).contains(REASON + " Restart 2 of 5 in 2 s.");
    }

    @Test
    void doesNotStartAgainWhatAPersonStoppedMeanwhile() {
        ApplicationId id = activated();
        crashes(id, REASON);

        operate(id, Operation.STOP);
        errands.pass(Duration.ofMinutes(2));

        assertStatus(id, Status.STOPPED);
        assertThat(runtime.launches()).hasSize(1);
    }

    @Test
    void doesNotStartAgainWhatAPersonDeletedMeanwhile() {
        ApplicationId id = activated();
        crashes(id, REASON);

        delete(id, false);
        errands.pass(Duration.ofMinutes(2));

        assertThat(applications.find(id)).isEmpty();
        assertThat(runtime.launches()).hasSize(1);
    }

    @Test
    void takesAnEndDuringTheStopForTheStop() {
        ApplicationId id = activated();
        operate(id, Operation.STOP);

        crashes(id, REASON);

        assertStatus(id, Status.STOPPED);
    }

    @Test
    void takesAnEndJustBeforeTheStopForTheStop() {
        ApplicationId id = activated();
        applications.restartAfterCrash(id, false);

        // News of the crash is on its way when the person asks.
        runtime.crashes(id, REASON);
        operate(id, Operation.STOP);

        assertStatus(id, Status.STOPPED);
    }

    @Test
    void triesACreationThatCrashesFiveTimesMoreHoweverLongEachTakes() {
        ApplicationId id = created();

        for (int crash = 1; crash <= 5; crash++) {
            crashes(id, REASON);
            assertStatus(id, Status.CREATING);
            assertThat(details(id).reason().orElseThrow())
                    .contains("Restart %d of 5".formatted(crash));
            errands.pass(Duration.ofMinutes(7));
        }
        crashes(id, REASON);

        assertStatus(id, Status.FAILED);
        assertThat(runtime.launches()).hasSize(6);
        assertThat(details(id).reason())
                .contains(REASON + " Raygate started it again 5 times and stopped trying.");
    }

    @Test
    void failsACreationThatCannotSucceedAtOnce() {
        ApplicationId id = created();

        runtime.becomes(
                id, new RuntimeStatus.LaunchFailed("There is no Ray 9.9.9.", clock.instant()));
        errands.carryOut();

        assertStatus(id, Status.FAILED);
        assertThat(runtime.launches()).hasSize(1);
    }

    @Test
    void takesADisappearanceForACrash() {
        ApplicationId id = activated();

        goes(id);

        assertStatus(id, Status.RESTARTING);
        assertThat(details(id).reason().orElseThrow())
                .startsWith("Its cluster is gone, and Raygate did not stop it.");
    }

    @Test
    void writesIntoTheAuditTrailThatItGaveUp() {
        ApplicationId id = activated();
        applications.restartAfterCrash(id, false);
        crashes(id, REASON);

        assertThat(
                        jdbc.sql("select actor, outcome from audit_entry where action = :action")
                                .param("action", "application.failed")
                                .query()
                                .listOfRows())
                .singleElement()
                .satisfies(line -> assertThat(line.values()).containsExactly("raygate", "FAILED"));
    }

    private long secondsUntilLaunched() {
        int before = runtime.launches().size();
        for (long seconds = 1; seconds <= 60; seconds++) {
            errands.pass(Duration.ofSeconds(1));
            if (runtime.launches().size() > before) {
                return seconds;
            }
        }
        throw new AssertionError("not launched within a minute");
    }
}
