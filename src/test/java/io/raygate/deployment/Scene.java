package io.raygate.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.ApplicationStatuses;
import io.raygate.applications.EmptyCatalogue;
import io.raygate.applications.MovableClock;
import io.raygate.applications.Operation;
import io.raygate.applications.Status;
import io.raygate.applications.Wishes;
import io.raygate.runtime.InMemoryRuntime;
import io.raygate.runtime.RuntimeStatus;
import io.raygate.vocabulary.ApplicationId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of the foreman do again and again. */
@DeploymentTest
abstract class Scene {

    @Autowired ApplicationService applications;
    @Autowired ApplicationStatuses statuses;
    @Autowired InMemoryRuntime runtime;
    @Autowired ManualErrands errands;
    @Autowired MovableClock clock;
    @Autowired Deployment deployment;
    @Autowired LaunchPlans plans;
    @Autowired DeploymentProperties properties;
    @Autowired ApplicationEventPublisher events;
    @Autowired EmptyCatalogue catalogue;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void startEmpty() {
        catalogue.restore();
        clock.reset();
        errands.forgetEverything();
        runtime.forgetsEverything();
        runtime.observer(events::publishEvent);
    }

    ApplicationId created() {
        ApplicationId id = applications.create(Wishes.named("ranking"));
        errands.carryOut();
        return id;
    }

    ApplicationId activated() {
        ApplicationId id = created();
        comesUp(id);
        return id;
    }

    ApplicationId stopped() {
        ApplicationId id = activated();
        operate(id, Operation.STOP);
        goes(id);
        return id;
    }

    ApplicationId failed() {
        ApplicationId id = created();
        runtime.becomes(id, new RuntimeStatus.LaunchFailed("No space left.", clock.instant()));
        errands.carryOut();
        return id;
    }

    void operate(ApplicationId id, Operation operation) {
        applications.operate(id, operation);
        errands.carryOut();
    }

    void delete(ApplicationId id, boolean keepFiles) {
        applications.delete(id, "ranking", keepFiles);
        errands.carryOut();
    }

    void comesUp(ApplicationId id) {
        runtime.comesUp(id);
        errands.carryOut();
    }

    void goes(ApplicationId id) {
        runtime.goes(id);
        errands.carryOut();
    }

    void crashes(ApplicationId id, String reason) {
        runtime.crashes(id, reason);
        errands.carryOut();
    }

    ApplicationDetails details(ApplicationId id) {
        return applications.get(id);
    }

    void assertStatus(ApplicationId id, Status expected) {
        assertThat(details(id).status()).isEqualTo(expected);
    }

    /** This console is gone with all it remembers, and another one starts. */
    void startAnotherConsole() {
        errands.forgetEverything();
        var crew = new Crew(statuses, runtime, plans, errands, properties);
        var next = new Foreman(statuses, runtime, crew, new Crashes(properties, jdbc, clock));
        new Deployment(next, errands, statuses, properties).onReady();
        errands.carryOut();
    }
}
