package io.raygate.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.PageTest;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.ApplicationSettings;
import io.raygate.applications.ApplicationStatuses;
import io.raygate.applications.MovableClock;
import io.raygate.applications.Status;
import io.raygate.applications.Wishes;
import io.raygate.enforcement.RecordingGateway;
import io.raygate.identity.PeopleStanding;
import io.raygate.parameters.catalogue.ParameterName;
import io.raygate.parameters.catalogue.PlannedRestart;
import io.raygate.parameters.change.Change;
import io.raygate.parameters.change.Changes;
import io.raygate.parameters.change.RestartTime;
import io.raygate.parameters.launch.LaunchSettings;
import io.raygate.vocabulary.ApplicationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.PlatformTransactionManager;

/** Restarts that were put off, with time in the test's hands. */
@PageTest
@Import(RestartPlanningModuleTests.Doors.class)
@WithMockUser(username = "jonas", roles = "OPERATOR")
class RestartPlanningModuleTests {

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan(
            basePackages = {
                "io.raygate.parameters",
                "io.raygate.enforcement",
                "io.raygate.storage"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    "io\\.raygate\\..*(RestartTimer|Tests?|Tests?\\$.*|IT|IT\\$.*)"))
    @Import(PeopleStanding.class)
    static class Doors {

        @Bean
        @Primary
        RecordingGateway gateway() {
            return new RecordingGateway();
        }
    }

    @Autowired ApplicationService applications;
    @Autowired ApplicationStatuses statuses;
    @Autowired ApplicationSettings settings;
    @Autowired ParameterService parameters;
    @Autowired LaunchSettings launch;
    @Autowired RestartPlanning planning;
    @Autowired PlannedRestarts plans;
    @Autowired ApplicationEventPublisher events;
    @Autowired PlatformTransactionManager transactions;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;

    private ApplicationId id = new ApplicationId("pa-00000000");

    @BeforeEach
    void createAnApplication() {
        clock.reset();
        id = applications.create(Wishes.named("app-" + UUID.randomUUID()));
        statuses.report(id, Status.ACTIVATED, null);
    }

    @Test
    void restartsWhenTheTimeHasComeAndNotBefore() {
        Instant due = planIn(Duration.ofHours(8));
        assertThat(plan()).contains(new PlannedRestart(due, "jonas", false));

        passes(Duration.ofHours(8).minusSeconds(1));
        assertStatus(Status.ACTIVATED);
        passes(Duration.ofSeconds(1));

        assertStatus(Status.RESTARTING);
        assertThat(plan()).isEmpty();
        assertThat(auditTrail()).containsExactly("restart.planned jonas", "restart.begun raygate");
    }

    @Test
    void survivesARestartOfTheConsole() {
        planIn(Duration.ofHours(8));

        clock.passes(Duration.ofHours(8).plusMinutes(20));
        new RestartPlanning(plans, settings, events, transactions, clock).carryOutDue();

        assertStatus(Status.RESTARTING);
    }

    @Test
    void doesNotRestartLongAfterTheQuietHourButSaysSo() {
        planIn(Duration.ofHours(8));

        passes(Duration.ofHours(16));

        assertStatus(Status.ACTIVATED);
        assertThat(plan().orElseThrow().isMissed()).isTrue();
        assertThat(auditTrail()).containsExactly("restart.planned jonas", "restart.missed raygate");
        parameters.cancelRestart(id);
        assertThat(plan()).isEmpty();
        assertThat(parameters.list(id).isPending()).isTrue();
    }

    @Test
    void isCancelled() {
        planIn(Duration.ofHours(8));

        parameters.cancelRestart(id);
        passes(Duration.ofHours(9));

        assertStatus(Status.ACTIVATED);
        assertThat(auditTrail())
                .containsExactly("restart.planned jonas", "restart.cancelled jonas");
    }

    @Test
    void isReplacedByALaterPlan() {
        planIn(Duration.ofHours(8));
        planIn(Duration.ofHours(10));

        passes(Duration.ofHours(9));
        assertStatus(Status.ACTIVATED);
        passes(Duration.ofHours(1));

        assertStatus(Status.RESTARTING);
    }

    @Test
    void isNotNeededAnyMoreWhenTheClusterIsLaunchedBefore() {
        planIn(Duration.ofHours(8));

        launch.begin(id);
        passes(Duration.ofHours(8));

        assertStatus(Status.ACTIVATED);
        assertThat(plan()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"STOPPING", "FAILED"})
    void isGivenUpWhereNothingRuns(Status status) {
        planIn(Duration.ofHours(8));
        statuses.report(id, status, null);

        passes(Duration.ofHours(8));

        assertStatus(status);
        assertThat(plan()).isEmpty();
        assertThat(auditTrail()).contains("restart.not_needed raygate");
    }

    @Test
    void waitsWhileTheApplicationIsBusy() {
        planIn(Duration.ofHours(8));
        statuses.report(id, Status.NET_CREATING, null);

        passes(Duration.ofHours(8));
        assertStatus(Status.NET_CREATING);
        statuses.report(id, Status.ACTIVATED, null);
        passes(Duration.ofSeconds(1));

        assertStatus(Status.RESTARTING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1H", "P7DT1S", "P365D"})
    void isNotForThePastNorForTheFarFuture(Duration ahead) {
        assertThatThrownBy(() -> planIn(ahead))
                .isInstanceOf(RestartNotThen.class)
                .hasMessageContaining("Choose one in the next 7 days");

        assertThat(parameters.list(id).isPending()).isFalse();
    }

    private Instant planIn(Duration ahead) {
        Instant due = clock.instant().plus(ahead);
        int cpus = parameters.list(id).version() % 2 == 0 ? 4 : 5;
        parameters.apply(
                id,
                parameters.list(id).version(),
                Changes.of(ParameterName.RAY_CPUS, Change.to(Integer.toString(cpus))),
                new RestartTime.At(due));
        return due;
    }

    private void passes(Duration time) {
        clock.passes(time);
        planning.carryOutDue();
    }

    private Optional<PlannedRestart> plan() {
        return parameters.list(id).restart();
    }

    private void assertStatus(Status status) {
        assertThat(applications.get(id).status()).isEqualTo(status);
    }

    private List<String> auditTrail() {
        return jdbc
                .sql(
                        "select action || ' ' || actor from audit_entry"
                                + " where application = ? and action like 'restart.%' order by id")
                .param(id.value())
                .query(String.class)
                .stream()
                .<String>map(java.util.Objects::requireNonNull)
                .toList();
    }
}
