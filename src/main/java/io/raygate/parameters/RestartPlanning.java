package io.raygate.parameters;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationSettings;
import io.raygate.applications.NoSuchApplication;
import io.raygate.parameters.catalogue.PlannedRestart;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps restarts that were put off, and carries them out when their time has come. */
@Component
class RestartPlanning {

    /** Somebody chose a quiet hour: much later it is no longer one. */
    static final Duration LATEST = Duration.ofHours(1);

    static final Duration FURTHEST = Duration.ofDays(7);

    private static final Logger log = LoggerFactory.getLogger(RestartPlanning.class);

    private final PlannedRestarts plans;
    private final ApplicationSettings applications;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RestartPlanning(
            PlannedRestarts plans,
            ApplicationSettings applications,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.plans = plans;
        this.applications = applications;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Plans it, in the place of one that was planned before. */
    void plan(ApplicationId id, Instant moment, Actor actor) {
        Instant now = clock.instant();
        if (!moment.isAfter(now) || moment.isAfter(now.plus(FURTHEST))) {
            throw new RestartNotThen(moment, FURTHEST);
        }
        Instant due = moment.truncatedTo(ChronoUnit.MICROS);
        String before = plans.of(id).map(plan -> plan.dueAt().toString()).orElse("");
        plans.put(id, due, actor.name());
        events.publishEvent(ParameterChanged.restart(actor, id, "planned", before, due.toString()));
    }

    void cancel(ApplicationId id, Actor actor) {
        String before = plans.of(id).map(plan -> plan.dueAt().toString()).orElse("");
        if (plans.delete(id)) {
            events.publishEvent(ParameterChanged.restart(actor, id, "cancelled", before, ""));
        }
    }

    /** Restarts whatever is due; one that fails does not keep the others waiting. */
    void carryOutDue() {
        List<ApplicationId> due = plans.due(clock.instant());
        for (ApplicationId id : due) {
            try {
                transaction.executeWithoutResult(running -> carryOut(id));
            } catch (NoSuchApplication deleted) {
                log.debug("{} was deleted before its restart", id);
            } catch (RuntimeException fault) {
                log.error("The planned restart of {} failed; it is tried again", id, fault);
            }
        }
    }

    private void carryOut(ApplicationId id) {
        ApplicationDetails application = applications.lock(id);
        plans.of(id)
                .filter(plan -> !plan.isMissed())
                .filter(plan -> !plan.dueAt().isAfter(clock.instant()))
                .ifPresent(plan -> carryOut(application, plan));
    }

    private void carryOut(ApplicationDetails application, PlannedRestart plan) {
        ApplicationId id = application.id();
        if (plan.dueAt().plus(LATEST).isBefore(clock.instant())) {
            plans.missed(id);
            tell(id, "missed", plan);
            return;
        }
        switch (application.status()) {
            case ACTIVATED -> {
                plans.delete(id);
                tell(id, "begun", plan);
                applications.restart(id);
            }
            // The next start brings what waits.
            case STOPPED, FAILED, STOPPING, DELETING -> {
                plans.delete(id);
                tell(id, "not_needed", plan);
            }
            // Its launch brings what waits, or it is tried again in a second.
            case CREATING,
                    RESTARTING,
                    NET_CREATING,
                    NET_DELETING,
                    NET_MODIFYING,
                    CLASS_CHANGING,
                    MINOR_VERSION_UPGRADING,
                    MAINTAINING,
                    LOCKED -> {}
        }
    }

    private void tell(ApplicationId id, String what, PlannedRestart plan) {
        events.publishEvent(
                ParameterChanged.restart(
                        Actor.SYSTEM,
                        id,
                        what,
                        plan.dueAt().toString(),
                        "planned by " + plan.plannedBy()));
    }
}
