package io.raygate.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.raygate.policy.PolicyRevisions;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.ServiceName;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@CatalogueTest
class ApplicationServiceModuleTests {

    @Autowired ApplicationService applications;
    @Autowired ApplicationStatuses statuses;
    @Autowired PolicyRevisions revisions;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired EmptyCatalogue catalogue;

    @BeforeEach
    void startEmpty() {
        catalogue.restore();
        clock.reset();
    }

    @Test
    void createsAnApplicationThatIsBeingCreatedAndHasAPrivateDashboardEndpoint() {
        var settings =
                new RaySettings(
                        "2.60.0",
                        4,
                        1,
                        1L << 30,
                        OptionalLong.of(4L << 30),
                        List.of("pandas==2.2.3", "polars"));

        ApplicationId id = applications.create(Wishes.with("  Ranking   train ", settings));

        ApplicationDetails saved = applications.get(id);
        assertThat(saved.name()).isEqualTo("Ranking train");
        assertThat(saved.settings()).isEqualTo(settings);
        assertThat(saved.status()).isEqualTo(Status.CREATING);
        assertThat(saved.createdBy()).isEqualTo("mara");
        assertThat(saved.createdAt()).isEqualTo(MovableClock.START);
        assertThat(saved.endpoint(ServiceName.DASHBOARD, NetType.PRIVATE))
                .get()
                .satisfies(door -> assertThat(door.url()).startsWith("http://127.77.18.1:18"));
        assertThat(saved.endpoint(ServiceName.JUPYTER, NetType.PRIVATE))
                .get()
                .satisfies(door -> assertThat(door.url()).startsWith("http://127.77.18.1:18"));
        assertThat(saved.endpoints()).extracting(Endpoint::port).doesNotHaveDuplicates();
    }

    @Test
    void advancesThePolicyWithEveryChangeTheGatewayMustKnow() {
        long before = revisions.saved().number();

        ApplicationId id = applications.create(Wishes.named("ranking"));
        statuses.report(id, Status.ACTIVATED, null);
        applications.operate(id, Operation.STOP);
        statuses.report(id, Status.STOPPED, null);
        applications.delete(id, "ranking", true);
        statuses.removed(id);

        assertThat(revisions.saved().number()).isEqualTo(before + 6);
    }

    @Test
    void leavesThePolicyAloneWhenOnlyTheDescriptionChanges() {
        ApplicationId id = applications.create(Wishes.named("ranking"));
        long before = revisions.saved().number();

        applications.describe(id, "Second model", 0);

        assertThat(revisions.saved().number()).isEqualTo(before);
    }

    @Test
    void refusesANameOfTheTeamInOtherCapitals() {
        applications.create(Wishes.named("Ranking"));

        assertThatExceptionOfType(ApplicationNameTaken.class)
                .isThrownBy(() -> applications.create(Wishes.named("rANKING")))
                .withMessageContaining("“rANKING” exists already")
                .satisfies(refusal -> assertThat(refusal.field()).contains("name"));
    }

    @Test
    void refusesWhatTheFormWouldHaveRefusedAndSavesNothing() {
        assertThatExceptionOfType(UnacceptableSetting.class)
                .isThrownBy(() -> applications.create(Wishes.named("x")))
                .withMessageContaining("“x” is not a name")
                .satisfies(refusal -> assertThat(refusal.field()).contains("name"));
        assertThat(applications.count(ApplicationQuery.ALL)).isZero();
    }

    @Test
    void refusesMoreThanTheMachineHas() {
        var settings = new RaySettings("2.60.0", 9, 0, 512L << 20, OptionalLong.empty(), List.of());

        assertThatExceptionOfType(UnacceptableSetting.class)
                .isThrownBy(() -> applications.create(Wishes.with("ranking", settings)))
                .withMessage("9 CPUs are more than this machine has. At most 8.")
                .satisfies(refusal -> assertThat(refusal.field()).contains("cpus"));
    }

    @Test
    void refusesAnEditOfWhatSomebodyElseChanged() {
        ApplicationId id = applications.create(Wishes.named("ranking"));
        long seen = applications.get(id).version();
        applications.describe(id, "By the first", seen);

        assertThatExceptionOfType(StaleEdit.class)
                .isThrownBy(() -> applications.describe(id, "By the second", seen))
                .withMessageContaining("ranking was changed by somebody else");
        assertThat(applications.get(id).description()).isEqualTo("By the first");
    }

    @Test
    void doesNotCallAnEditStaleBecauseTheStatusMovedOn() {
        ApplicationId id = applications.create(Wishes.named("ranking"));
        long seen = applications.get(id).version();
        statuses.report(id, Status.ACTIVATED, null);
        statuses.responds(id, MovableClock.START);

        applications.describe(id, "Still fine", seen);

        assertThat(applications.get(id).description()).isEqualTo("Still fine");
        assertThat(applications.get(id).status()).isEqualTo(Status.ACTIVATED);
    }

    @Test
    void saysWhatIsPossibleAndRefusesTheRest() {
        ApplicationId id = applications.create(Wishes.named("ranking"));

        assertThat(applications.possible(id)).containsExactly(Operation.CANCEL);
        assertThatExceptionOfType(ImpossibleTransition.class)
                .isThrownBy(() -> applications.operate(id, Operation.RESTART))
                .withMessage(
                        "Restart is not possible while the application is Creating."
                                + " Possible now: Cancel creation.");
    }

    @Test
    void deletesOnlyWhenTheNameIsRepeated() {
        ApplicationId id = applications.create(Wishes.named("ranking"));
        statuses.report(id, Status.ACTIVATED, null);

        assertThatExceptionOfType(NameNotRepeated.class)
                .isThrownBy(() -> applications.delete(id, "Ranking", true));

        assertThat(applications.get(id).status()).isEqualTo(Status.ACTIVATED);
        applications.delete(id, "ranking", true);
        assertThat(applications.get(id).status()).isEqualTo(Status.DELETING);
    }

    @Test
    void forgetsEverythingOfARemovedApplicationAndFreesItsNameAndPort() {
        ApplicationId id = applications.create(Wishes.named("ranking"));
        Endpoint door = applications.get(id).endpoints().getFirst();
        statuses.failed(id, "No network", List.of("line 1"));
        applications.delete(id, "ranking", false);

        statuses.removed(id);

        assertThat(applications.find(id)).isEmpty();
        ApplicationId next = applications.create(Wishes.named("ranking"));
        assertThat(applications.get(next).endpoints().getFirst().port()).isEqualTo(door.port());
    }

    @Test
    void remembersWhyItFailedAndTheLastLinesOfItsCluster() {
        ApplicationId id = applications.create(Wishes.named("ranking"));

        statuses.failed(id, "No network", List.of("first", "second"));

        assertThat(applications.get(id).reason()).contains("No network");
        assertThat(applications.lastLog(id)).containsExactly("first", "second");
    }

    @Test
    void keepsTheTimeSinceWhenAStatusHolds() {
        ApplicationId id = applications.create(Wishes.named("ranking"));
        statuses.report(id, Status.ACTIVATED, null);
        clock.passes(Duration.ofMinutes(2));
        statuses.report(id, Status.RESTARTING, "first");
        clock.passes(Duration.ofMinutes(2));
        statuses.report(id, Status.RESTARTING, "second");

        ApplicationDetails now = applications.get(id);
        assertThat(now.reason()).contains("second");
        assertThat(now.statusSince()).isEqualTo(MovableClock.START.plus(Duration.ofMinutes(2)));
    }

    @Test
    void refusesToReportAStatusThatCannotFollow() {
        ApplicationId id = applications.create(Wishes.named("ranking"));

        assertThatExceptionOfType(ImpossibleTransition.class)
                .isThrownBy(() -> statuses.report(id, Status.STOPPED, null))
                .withMessageStartingWith("Stopped cannot follow Creating.");
    }

    @Test
    void writesEveryActOfAPersonIntoTheAuditTrail() {
        ApplicationId id = applications.create(Wishes.named("ranking"));
        statuses.failed(id, "No network", List.of());
        applications.describe(id, "Second model", 0);
        applications.restartAfterCrash(id, false);
        applications.operate(id, Operation.START);
        applications.delete(id, "ranking", false);
        statuses.removed(id);

        assertThat(
                        jdbc.sql("select actor || ' ' || action from audit_entry order by id")
                                .query(String.class)
                                .list())
                .containsExactly(
                        "mara application.created",
                        "raygate application.failed",
                        "mara application.description.changed",
                        "mara application.restart-after-crash.changed",
                        "mara application.start",
                        "mara application.delete",
                        "raygate application.deleted");
    }

    @Test
    @WithMockUser(roles = "VIEWER")
    void letsViewersLookOnly() {
        var anything = new ApplicationId("pa-00000000");

        assertThat(applications.count(ApplicationQuery.ALL)).isZero();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> applications.create(Wishes.named("ranking")));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> applications.operate(anything, Operation.STOP));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> applications.delete(anything, "ranking", true));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> applications.describe(anything, "", 0));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> applications.restartAfterCrash(anything, true));
    }

    @Test
    @WithMockUser(roles = "STRANGER")
    void showsNothingToStrangers() {
        var anything = new ApplicationId("pa-00000000");

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> applications.get(anything));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> applications.lastLog(anything));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> applications.possible(anything));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> applications.count(ApplicationQuery.ALL));
    }

    @Test
    void saysWhichApplicationDoesNotExist() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> applications.get(new ApplicationId("pa-00000000")))
                .withMessageStartingWith("pa-00000000 does not exist.");
    }
}
