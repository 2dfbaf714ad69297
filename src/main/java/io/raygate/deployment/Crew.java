package io.raygate.deployment;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationStatuses;
import io.raygate.applications.ImpossibleTransition;
import io.raygate.applications.NoSuchApplication;
import io.raygate.applications.Status;
import io.raygate.runtime.RayRuntime;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does what the foreman decides, writes it down, and knows what is being done about each cluster.
 */
@Component
class Crew {

    private static final Logger log = LoggerFactory.getLogger(Crew.class);
    private static final int LAST_LINES = 50;

    private final ApplicationStatuses statuses;
    private final RayRuntime runtime;
    private final LaunchPlans plans;
    private final Errands errands;
    private final DeploymentProperties properties;
    private final Map<ApplicationId, Aim> aims = new ConcurrentHashMap<>();

    Crew(
            ApplicationStatuses statuses,
            RayRuntime runtime,
            LaunchPlans plans,
            Errands errands,
            DeploymentProperties properties) {
        this.statuses = statuses;
        this.runtime = runtime;
        this.plans = plans;
        this.errands = errands;
        this.properties = properties;
    }

    /** What is being done about the cluster, as far as this console knows. */
    Optional<Aim.Kind> aim(ApplicationId id) {
        return Optional.ofNullable(aims.get(id)).map(Aim::kind);
    }

    /** It runs, or is on its way; all there is to do is to watch it. */
    void keepsUp(ApplicationId id) {
        aims.put(id, new Aim(Aim.Kind.RUN));
    }

    /** Takes the step; where it is overtaken or fails, the next look begins with what is saved. */
    void guarded(ApplicationId id, Runnable step) {
        try {
            step.run();
        } catch (NoSuchApplication deleted) {
            forget(id);
        } catch (ImpossibleTransition overtaken) {
            log.debug("{} was overtaken: {}", id, overtaken.getMessage());
            aims.remove(id);
        } catch (RuntimeException fault) {
            log.error("Looking after {} failed; the next inspection tries again", id, fault);
            aims.remove(id);
        }
    }

    /** Begins to watch what somebody else runs; there is nothing to launch. */
    void watch(ApplicationDetails attached) {
        aims.put(attached.id(), new Aim(Aim.Kind.RUN));
        runtime.attach(plans.watching(attached));
    }

    /** Launches what is still to be started; otherwise the next look begins with what is saved. */
    void launch(ApplicationDetails saved) {
        ApplicationId id = saved.id();
        if (saved.status() != Status.CREATING && saved.status() != Status.RESTARTING) {
            aims.remove(id);
            return;
        }
        aims.put(id, new Aim(Aim.Kind.RUN));
        try {
            runtime.launch(plans.of(saved));
        } catch (Refusal refusal) {
            fail(id, refusal.getMessage());
        } catch (RuntimeException fault) {
            fail(id, explained("Launching", id, fault));
        }
    }

    /** Launches again after a while, unless something else is begun before. */
    void launchAgain(ApplicationDetails saved, String reason, Crashes.Restart restart) {
        ApplicationId id = saved.id();
        Status status = saved.status() == Status.CREATING ? Status.CREATING : Status.RESTARTING;
        var aim = new Aim(Aim.Kind.WAIT);
        aims.put(id, aim);
        statuses.report(id, status, reason + " " + restart.explained());
        later(id, aim, restart.delay(), () -> statuses.find(id).ifPresent(this::launch));
    }

    /** Stops the cluster, and then what {@code kind} says. */
    void end(ApplicationId id, Aim.Kind kind) {
        var aim = new Aim(kind);
        aims.put(id, aim);
        runtime.stop(id);
        if (runtime.status(id).isGone()) {
            ended(id, kind);
            return;
        }
        later(id, aim, properties.stopTimeout(), () -> fail(id, stillRuns()));
    }

    /** The cluster that was to end is gone. */
    void ended(ApplicationId id, Aim.Kind kind) {
        switch (kind) {
            case STOP -> {
                aims.remove(id);
                statuses.report(id, Status.STOPPED, null);
            }
            case RUN_ANEW -> statuses.find(id).ifPresent(this::launch);
            case REMOVE -> remove(id);
            case RUN, WAIT -> throw new IllegalArgumentException(kind + " does not end");
        }
    }

    private void remove(ApplicationId id) {
        try {
            runtime.discard(id, statuses.keepsFiles(id));
        } catch (Refusal refusal) {
            fail(id, "It could not be deleted: " + refusal.getMessage());
            return;
        } catch (RuntimeException fault) {
            fail(id, explained("Deleting", id, fault));
            return;
        }
        statuses.removed(id);
        forget(id);
    }

    /** Gives up, with the reason and the last lines of the cluster. */
    void fail(ApplicationId id, String reason) {
        aims.remove(id);
        statuses.failed(id, reason, lastLines(id));
    }

    /** What the cluster wrote, or else its installation. */
    private List<String> lastLines(ApplicationId id) {
        try {
            List<String> written = runtime.log(id, LAST_LINES);
            List<String> lines = written.isEmpty() ? runtime.progress(id).log() : written;
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        } catch (RuntimeException unreadable) {
            log.warn("The last lines of {} cannot be read", id, unreadable);
            return List.of();
        }
    }

    void forget(ApplicationId id) {
        aims.remove(id);
    }

    private void later(ApplicationId id, Aim aim, Duration delay, Runnable step) {
        errands.later(
                id,
                delay,
                () -> {
                    if (aim.equals(aims.get(id))) {
                        guarded(id, step);
                    }
                });
    }

    private String stillRuns() {
        return "It did not end within %d s of being stopped."
                .formatted(properties.stopTimeout().toSeconds());
    }

    private static String explained(String act, ApplicationId id, RuntimeException fault) {
        String reference = "%04x".formatted(ThreadLocalRandom.current().nextInt(0x10000));
        log.error("{} {} failed, reference {}", act, id, reference, fault);
        return act + " failed. Something went wrong on our side. Reference " + reference + ".";
    }
}
