package io.raygate.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.applications.Operation;
import io.raygate.applications.Status;
import io.raygate.applications.Wishes;
import io.raygate.runtime.RuntimeStatus;
import io.raygate.vocabulary.ApplicationId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a console finds that starts after another one was killed. */
class NextConsoleModuleTests extends Scene {

    @Test
    void adoptsWhatRuns() {
        ApplicationId id = activated();
        runs(id, clock.instant());

        startAnotherConsole();

        assertStatus(id, Status.ACTIVATED);
        assertThat(runtime.launches()).hasSize(1);
        assertThat(runtime.stops()).isEmpty();
    }

    @Test
    void adoptsWhatCameUpWhileNoConsoleLooked() {
        ApplicationId id = created();
        runs(id, clock.instant());

        startAnotherConsole();

        assertStatus(id, Status.ACTIVATED);
        assertThat(runtime.launches()).hasSize(1);
    }

    @Test
    void startsAgainWhatIsGoneAsAfterACrash() {
        ApplicationId id = activated();
        runtime.finds(id, new RuntimeStatus.Absent());

        startAnotherConsole();
        assertStatus(id, Status.RESTARTING);
        errands.pass(Duration.ofSeconds(1));

        assertThat(runtime.launches()).hasSize(2);
    }

    @Test
    void goesOnCountingCrashes() {
        ApplicationId id = activated();
        crashes(id, "The head ended.");
        errands.pass(Duration.ofSeconds(1));
        comesUp(id);
        runtime.finds(id, new RuntimeStatus.Crashed("The head ended.", clock.instant()));

        startAnotherConsole();

        assertThat(details(id).reason()).contains("The head ended. Restart 2 of 5 in 2 s.");
    }

    @Test
    void failsWhatIsGoneWhereStartingAgainIsSwitchedOff() {
        ApplicationId id = activated();
        applications.restartAfterCrash(id, false);
        runtime.finds(id, new RuntimeStatus.Absent());

        startAnotherConsole();

        assertStatus(id, Status.FAILED);
    }

    @Test
    void launchesWhatTheOtherConsoleNeverGotTo() {
        ApplicationId id = applications.create(Wishes.named("ranking"));

        startAnotherConsole();

        assertThat(runtime.launches()).hasSize(1);
        assertStatus(id, Status.CREATING);
    }

    @Test
    void launchesAgainWhatWasBeingCreated() {
        ApplicationId id = created();
        runtime.finds(id, new RuntimeStatus.Absent());

        startAnotherConsole();
        comesUp(id);

        assertThat(runtime.launches()).hasSize(2);
    }

    @Test
    void finishesAStop() {
        ApplicationId id = activated();
        applications.operate(id, Operation.STOP);

        startAnotherConsole();
        assertThat(runtime.stops()).containsExactly(id);
        runtime.finds(id, new RuntimeStatus.Absent());
        errands.inspect();

        assertStatus(id, Status.STOPPED);
    }

    @Test
    void finishesADeletionAndRemembersWhatBecomesOfTheFiles() {
        ApplicationId id = activated();
        applications.delete(id, "ranking", false);
        runtime.finds(id, new RuntimeStatus.Absent());

        startAnotherConsole();

        assertThat(runtime.discards()).containsEntry(id, false);
        assertThat(applications.find(id)).isEmpty();
    }

    @Test
    void finishesARestartThatHadNotBegun() {
        ApplicationId id = activated();
        runs(id, clock.instant());
        clock.passes(Duration.ofMinutes(5));
        applications.operate(id, Operation.RESTART);

        startAnotherConsole();

        assertThat(runtime.stops()).containsExactly(id);
        runtime.finds(id, new RuntimeStatus.Absent());
        errands.inspect();
        assertThat(runtime.launches()).hasSize(2);
    }

    @Test
    void doesNotRestartTwiceWhatWasRestarted() {
        ApplicationId id = activated();
        clock.passes(Duration.ofMinutes(5));
        operate(id, Operation.RESTART);
        goes(id);
        runs(id, clock.instant());

        startAnotherConsole();

        assertStatus(id, Status.ACTIVATED);
        assertThat(runtime.stops()).containsExactly(id);
    }

    @Test
    void stopsWhatShouldNotRun() {
        ApplicationId id = stopped();
        runs(id, clock.instant());

        startAnotherConsole();

        assertThat(runtime.stops()).containsExactly(id, id);
    }

    @Test
    void leavesAloneWhatIsStoppedOrFailed() {
        stopped();

        startAnotherConsole();

        assertThat(runtime.launches()).hasSize(1);
        assertThat(runtime.stops()).hasSize(1);
    }

    @Test
    void leavesAloneWhatFailed() {
        ApplicationId id = failed();

        startAnotherConsole();

        assertStatus(id, Status.FAILED);
        assertThat(runtime.launches()).hasSize(1);
    }

    @Test
    void takesBackAFailureOfWhatRunsAfterAll() {
        ApplicationId id = activated();
        operate(id, Operation.STOP);
        errands.pass(Duration.ofMinutes(2));
        assertStatus(id, Status.FAILED);
        runs(id, clock.instant());

        startAnotherConsole();

        assertStatus(id, Status.ACTIVATED);
    }

    private void runs(ApplicationId id, Instant since) {
        runtime.finds(id, new RuntimeStatus.Running(4711, since, true));
    }
}
