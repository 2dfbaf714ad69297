package io.raygate.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.raygate.applications.Operation;
import io.raygate.applications.RaySettings;
import io.raygate.applications.Status;
import io.raygate.applications.Wishes;
import io.raygate.policy.PolicyRevisions;
import io.raygate.runtime.InMemoryRuntime;
import io.raygate.runtime.LaunchPlan;
import io.raygate.runtime.RuntimeStatus;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class DeploymentModuleTests extends Scene {

    @Autowired TransactionTemplate transaction;
    @Autowired PolicyRevisions revisions;
    @Autowired JdbcClient jdbc;

    @Test
    void launchesWhatWasCreatedWithItsSettingsAndItsOwnTokens() {
        var settings =
                new RaySettings(
                        "2.60.0", 4, 1, 1L << 30, OptionalLong.of(4L << 30), List.of("polars"));

        ApplicationId id = applications.create(Wishes.with("ranking", settings));
        errands.carryOut();

        assertThat(runtime.launches())
                .containsExactly(
                        new LaunchPlan(
                                id,
                                "2.60.0",
                                4,
                                1,
                                1L << 30,
                                OptionalLong.of(4L << 30),
                                List.of("polars"),
                                Map.of(),
                                Secret.of("ray token of " + id),
                                Secret.of("upstream token of " + id)));
        assertStatus(id, Status.CREATING);
    }

    @Test
    void launchesNothingBeforeTheCommitAndNothingAfterARollback() {
        transaction.executeWithoutResult(
                open -> {
                    applications.create(Wishes.named("ranking"));
                    errands.carryOut();
                    assertThat(runtime.launches()).isEmpty();
                    open.setRollbackOnly();
                });
        errands.carryOut();

        assertThat(runtime.launches()).isEmpty();
    }

    @Test
    void activatesWhatCameUp() {
        ApplicationId id = created();

        comesUp(id);

        assertStatus(id, Status.ACTIVATED);
    }

    @Test
    void saysWhyACreationFailedAndStartsItAgainOnRequest() {
        ApplicationId id = created();
        runtime.writes(id, "pip: no route to host", "exit 1");
        runtime.becomes(
                id,
                new RuntimeStatus.LaunchFailed(
                        "The package index does not answer.", clock.instant()));
        errands.carryOut();

        assertStatus(id, Status.FAILED);
        assertThat(details(id).reason()).contains("The package index does not answer.");
        assertThat(applications.lastLog(id)).containsExactly("pip: no route to host", "exit 1");

        operate(id, Operation.START);
        comesUp(id);

        assertThat(runtime.launches()).hasSize(2);
        assertStatus(id, Status.ACTIVATED);
        assertThat(details(id).reason()).isEmpty();
    }

    @Test
    void failsWhenThePlanIsRefused() {
        runtime.refusesToLaunch(new Refusal("Ray 2.60.1 does not exist.") {});

        ApplicationId id = created();

        assertStatus(id, Status.FAILED);
        assertThat(details(id).reason()).contains("Ray 2.60.1 does not exist.");
    }

    @Test
    void saysOfAFaultOnlyItsReference() {
        runtime.refusesToLaunch(new IllegalStateException("secret detail"));

        ApplicationId id = created();

        assertStatus(id, Status.FAILED);
        assertThat(details(id).reason().orElseThrow())
                .matches(
                        "Launching failed\\. Something went wrong on our side\\."
                                + " Reference [0-9a-f]{4}\\.");
    }

    @Test
    void isStoppingUntilTheClusterIsGone() {
        ApplicationId id = activated();

        operate(id, Operation.STOP);
        assertStatus(id, Status.STOPPING);
        assertThat(runtime.stops()).containsExactly(id);

        goes(id);
        assertStatus(id, Status.STOPPED);
    }

    @Test
    void failsWhenTheClusterDoesNotEnd() {
        ApplicationId id = activated();
        operate(id, Operation.STOP);

        errands.pass(Duration.ofSeconds(61));

        assertStatus(id, Status.FAILED);
        assertThat(details(id).reason()).contains("It did not end within 60 s of being stopped.");
    }

    @Test
    void startsWhatWasStopped() {
        ApplicationId id = stopped();

        operate(id, Operation.START);
        assertStatus(id, Status.RESTARTING);
        comesUp(id);

        assertStatus(id, Status.ACTIVATED);
        assertThat(runtime.launches()).hasSize(2);
    }

    @Test
    void restartsByStoppingFirst() {
        ApplicationId id = activated();

        operate(id, Operation.RESTART);
        assertThat(runtime.launches()).hasSize(1);
        goes(id);

        assertThat(runtime.launches()).hasSize(2);
        assertStatus(id, Status.RESTARTING);
        comesUp(id);
        assertStatus(id, Status.ACTIVATED);
    }

    @Test
    void doesNotTakeTheOldClusterForTheRestartedOne() {
        ApplicationId id = activated();

        // News of the old cluster is on its way when the person asks.
        runtime.comesUp(id);
        operate(id, Operation.RESTART);
        assertStatus(id, Status.RESTARTING);
        comesUp(id);
        assertStatus(id, Status.RESTARTING);

        goes(id);
        assertThat(runtime.launches()).hasSize(2);
    }

    @Test
    void deletesClusterFilesAndRowAndClosesTheEndpoint() {
        ApplicationId id = activated();

        delete(id, true);
        assertStatus(id, Status.DELETING);
        assertThat(runtime.discards()).isEmpty();
        long before = revisions.saved().number();
        goes(id);

        assertThat(runtime.discards()).containsExactly(entry(id, true));
        assertThat(applications.find(id)).isEmpty();
        assertThat(revisions.saved().number()).isEqualTo(before + 1);
    }

    @Test
    void deletesAtOnceWhatDoesNotRun() {
        ApplicationId id = stopped();

        delete(id, false);

        assertThat(runtime.discards()).containsExactly(entry(id, false));
        assertThat(applications.find(id)).isEmpty();
    }

    @Test
    void saysWhyItCouldNotDeleteAndTriesAgainOnRequest() {
        ApplicationId id = stopped();
        runtime.refusesToDiscard(new Refusal("notebooks/ is busy.") {});

        delete(id, true);

        assertStatus(id, Status.FAILED);
        assertThat(details(id).reason()).contains("It could not be deleted: notebooks/ is busy.");
        runtime.forgetsEverything();
        delete(id, true);
        assertThat(applications.find(id)).isEmpty();
    }

    @Test
    void leavesNothingOfACancelledCreation() {
        ApplicationId id = created();

        operate(id, Operation.CANCEL);
        assertStatus(id, Status.DELETING);
        runtime.becomes(id, new RuntimeStatus.LaunchFailed("It was stopped.", clock.instant()));
        errands.carryOut();

        assertThat(runtime.discards()).containsExactly(entry(id, false));
        assertThat(applications.find(id)).isEmpty();
    }

    @Test
    void cancelsALaunchThatFailsInTheSameMoment() {
        ApplicationId id = created();
        runtime.becomes(id, new RuntimeStatus.LaunchFailed("No network.", clock.instant()));

        operate(id, Operation.CANCEL);

        assertThat(applications.find(id)).isEmpty();
        assertThat(
                        jdbc.sql("select action from audit_entry order by id")
                                .query(String.class)
                                .list())
                .doesNotContain("application.failed");
    }

    @Test
    void forgetsTheEndOfTheOldClusterOnceTheNewOneIsUp() {
        ApplicationId id = activated();
        operate(id, Operation.RESTART);
        goes(id);
        comesUp(id);

        errands.pass(Duration.ofMinutes(2));

        assertStatus(id, Status.ACTIVATED);
    }

    @Test
    void noticesSilenceAndItsEnd() {
        ApplicationId id = activated();

        runtime.becomes(id, new RuntimeStatus.NotResponding(4711, InMemoryRuntime.SOME_TIME));
        errands.carryOut();
        assertThat(details(id).notRespondingSince()).contains(InMemoryRuntime.SOME_TIME);
        assertStatus(id, Status.ACTIVATED);

        comesUp(id);
        assertThat(details(id).notRespondingSince()).isEmpty();
    }

    @Test
    void actsOnTheLatestOfTwoWishes() {
        ApplicationId id = activated();

        applications.operate(id, Operation.STOP);
        applications.delete(id, "ranking", true);
        errands.carryOut();
        goes(id);

        assertThat(applications.find(id)).isEmpty();
        assertThat(runtime.launches()).hasSize(1);
    }

    @Test
    void findsOutAtTheNextInspectionWhatItWasNeverTold() {
        deployment.onReady();
        ApplicationId id = created();
        runtime.comesUp(id);
        errands.lose();

        errands.inspect();

        assertStatus(id, Status.ACTIVATED);
    }

    @Test
    void doesNothingTwiceHoweverOftenItInspects() {
        deployment.onReady();
        ApplicationId id = activated();
        ApplicationId other = applications.create(Wishes.named("other"));

        errands.inspect();
        errands.inspect();

        assertThat(runtime.launches())
                .extracting(LaunchPlan::application)
                .containsExactly(id, other);
        assertThat(runtime.stops()).isEmpty();
    }
}
