package io.raygate.deployment;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationStatuses;
import io.raygate.applications.Kind;
import io.raygate.applications.Operation;
import io.raygate.applications.Status;
import io.raygate.runtime.RayRuntime;
import io.raygate.runtime.RuntimeStatus;
import io.raygate.vocabulary.ApplicationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Decides what has to be done so that clusters are as their applications' statuses say.
 *
 * <p>It never trusts news alone: whenever something may have happened to an application, it
 * compares what is saved with what the runtime sees now. So news may come late, twice or not at
 * all, and what one console left half done is finished by the next. For one application it is
 * called by one thread at a time.
 */
@Component
class Foreman {

    /** The start of a process is known to the second only. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(2);

    private final ApplicationStatuses statuses;
    private final RayRuntime runtime;
    private final Crew crew;
    private final Crashes crashes;

    Foreman(ApplicationStatuses statuses, RayRuntime runtime, Crew crew, Crashes crashes) {
        this.statuses = statuses;
        this.runtime = runtime;
        this.crew = crew;
        this.crashes = crashes;
    }

    /** A person asked for something, and the saved status already says so. */
    void carryOut(ApplicationId id, Operation operation) {
        crashes.forget(id);
        switch (operation) {
            case START -> lookAfter(id);
            case RESTART -> crew.guarded(id, () -> restart(id));
            case STOP -> crew.guarded(id, () -> crew.end(id, Aim.Kind.STOP));
            case DELETE, CANCEL -> crew.guarded(id, () -> crew.end(id, Aim.Kind.REMOVE));
        }
    }

    /** An attached cluster is another one now, or has another token. */
    void watchAnew(ApplicationId id) {
        crew.guarded(id, () -> statuses.find(id).ifPresent(crew::watch));
    }

    /** Something may have happened to the application, or to its cluster. */
    void lookAfter(ApplicationId id) {
        crew.guarded(id, () -> statuses.find(id).ifPresentOrElse(this::compare, () -> forget(id)));
    }

    private void restart(ApplicationId id) {
        // Says so once more, in case the old cluster was taken for the new one meanwhile.
        statuses.report(id, Status.RESTARTING, null);
        crew.end(id, Aim.Kind.RUN_ANEW);
    }

    private void forget(ApplicationId id) {
        crew.forget(id);
        crashes.forget(id);
    }

    /** Its doors are open or shut since the commit; what runs behind them is looked at anew. */
    private void endNetworkChange(ApplicationId id) {
        statuses.report(id, Status.ACTIVATED, null);
        statuses.find(id).ifPresent(this::compare);
    }

    private static boolean isNetworkChange(Status status) {
        return switch (status) {
            case NET_CREATING, NET_DELETING, NET_MODIFYING -> true;
            default -> false;
        };
    }

    private void compare(ApplicationDetails saved) {
        if (isNetworkChange(saved.status())) {
            endNetworkChange(saved.id());
            return;
        }
        RuntimeStatus seen = runtime.status(saved.id());
        boolean isUnwatched = saved.kind() == Kind.ATTACHED && seen instanceof RuntimeStatus.Absent;
        if (isUnwatched && !isEnding(saved)) {
            crew.watch(saved);
            return;
        }
        Optional<Aim.Kind> aim =
                crew.aim(saved.id()).filter(kind -> !kind.keepsUp() || !isEnding(saved));
        if (aim.isPresent()) {
            pursue(saved, aim.get(), seen);
        } else {
            resume(saved, seen);
        }
    }

    private void pursue(ApplicationDetails saved, Aim.Kind aim, RuntimeStatus seen) {
        switch (aim) {
            case RUN -> watch(saved, seen);
            case WAIT -> {
                if (seen instanceof RuntimeStatus.Running) {
                    keepUp(saved, seen);
                }
            }
            case STOP, RUN_ANEW, REMOVE -> {
                if (seen.isGone()) {
                    crew.ended(saved.id(), aim);
                }
            }
        }
    }

    /** Nothing is known but what is saved: something begins, or a console has just started. */
    private void resume(ApplicationDetails saved, RuntimeStatus seen) {
        switch (saved.status()) {
            case CREATING, RESTARTING -> resumeStart(saved, seen);
            case ACTIVATED -> keepUp(saved, seen);
            case STOPPING -> crew.end(saved.id(), Aim.Kind.STOP);
            case DELETING -> crew.end(saved.id(), Aim.Kind.REMOVE);
            case STOPPED -> {
                if (!seen.isGone()) {
                    crew.end(saved.id(), Aim.Kind.STOP);
                }
            }
            case FAILED -> {
                if (seen instanceof RuntimeStatus.Running) {
                    keepUp(saved, seen);
                }
            }
            case NET_CREATING,
                    NET_DELETING,
                    NET_MODIFYING,
                    CLASS_CHANGING,
                    MINOR_VERSION_UPGRADING,
                    MAINTAINING,
                    LOCKED -> {}
        }
    }

    private void resumeStart(ApplicationDetails saved, RuntimeStatus seen) {
        if (seen.isGone()) {
            crew.launch(saved);
        } else if (wasRunningBefore(saved.statusSince(), seen)) {
            crew.end(saved.id(), Aim.Kind.RUN_ANEW);
        } else {
            keepUp(saved, seen);
        }
    }

    private void keepUp(ApplicationDetails saved, RuntimeStatus seen) {
        crew.keepsUp(saved.id());
        watch(saved, seen);
    }

    private void watch(ApplicationDetails saved, RuntimeStatus seen) {
        switch (seen) {
            case RuntimeStatus.Launching launching -> {}
            case RuntimeStatus.Stopping stopping -> {}
            case RuntimeStatus.Running running -> runs(saved);
            case RuntimeStatus.NotResponding silent -> {
                if (saved.status() == Status.ACTIVATED) {
                    statuses.responds(saved.id(), silent.since());
                }
            }
            case RuntimeStatus.Absent absent -> {
                if (saved.status() == Status.ACTIVATED) {
                    crashed(saved, "Its cluster is gone, and Raygate did not stop it.");
                }
            }
            case RuntimeStatus.LaunchFailed failed -> crew.fail(saved.id(), failed.reason());
            case RuntimeStatus.Crashed crashed -> crashed(saved, crashed.reason());
        }
    }

    private void runs(ApplicationDetails saved) {
        if (saved.status() == Status.ACTIVATED) {
            statuses.responds(saved.id(), null);
        } else {
            statuses.report(saved.id(), Status.ACTIVATED, null);
        }
    }

    private void crashed(ApplicationDetails saved, String reason) {
        ApplicationId id = saved.id();
        if (!saved.restartsAfterCrash()) {
            crew.fail(id, reason + " Starting it again after a crash is switched off.");
        } else {
            boolean hasRun = saved.status() != Status.CREATING;
            switch (hasRun ? crashes.another(id) : crashes.anotherBeforeItRan(id)) {
                case Crashes.Restart restart -> crew.launchAgain(saved, reason, restart);
                case Crashes.Enough enough -> crew.fail(id, reason + " " + enough.explained());
                case Crashes.NeverRan never -> crew.fail(id, reason + " " + never.explained());
            }
        }
    }

    private static boolean isEnding(ApplicationDetails saved) {
        return saved.status() == Status.STOPPING || saved.status() == Status.DELETING;
    }

    private static boolean wasRunningBefore(Instant moment, RuntimeStatus seen) {
        return seen instanceof RuntimeStatus.Running running
                && running.since().isBefore(moment.minus(CLOCKS_DIFFER));
    }
}
