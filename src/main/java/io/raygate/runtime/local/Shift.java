package io.raygate.runtime.local;

import io.raygate.runtime.RuntimeStatus;
import io.raygate.runtime.RuntimeStatus.Absent;
import io.raygate.runtime.RuntimeStatus.Crashed;
import io.raygate.runtime.RuntimeStatus.LaunchFailed;
import io.raygate.runtime.local.box.Box;
import io.raygate.runtime.local.python.InstallationFailed;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread's work on one application: from its launch, or from finding it, to its end.
 *
 * @see LocalApplication which says when it begins and is told how it goes
 */
final class Shift {

    private static final Logger LOG = LoggerFactory.getLogger(Shift.class);

    /** Ray gives itself 30 seconds to come up, which a busy machine can miss. */
    private static final int ATTEMPTS = 3;

    private static final int LAST_LINES = 100;

    private final LocalApplication application;
    private final Workshop workshop;
    private final @Nullable Steps progress;

    /**
     * @param progress of the launch, or nothing if the box was found running
     */
    Shift(LocalApplication application, Workshop workshop, @Nullable Steps progress) {
        this.application = application;
        this.workshop = workshop;
        this.progress = progress;
    }

    void launch(Launch launch) {
        try {
            launch.prepare();
            boolean again = true;
            for (int attempt = 1; again; attempt++) {
                Box started = launch.start();
                application.takeOver(started);
                again = attend(started, attempt < ATTEMPTS);
            }
        } catch (InstallationFailed expected) {
            failed(expected.getMessage());
        } catch (IOException problem) {
            LOG.warn("{} could not be launched", application.id(), problem);
            failed("It could not be started: " + problem.getMessage());
        } catch (InterruptedException givenUp) {
            application.over(new Absent());
        } catch (RuntimeException fault) {
            LOG.error("{} could not be launched", application.id(), fault);
            application.box().ifPresent(Box::stop);
            failed("It could not be started because of a fault; see the console's log.");
        }
    }

    void attend(Box found) {
        attend(found, false);
    }

    /** Returns whether to start it once more: it never came up, and may. */
    private boolean attend(Box box, boolean mayTryAgain) {
        Attendance attendance =
                new Attendance(box, progress, application::seen, application::isStopAsked);
        Optional<String> givenUp;
        try {
            givenUp = attendance.untilItEnds();
        } catch (InterruptedException consoleStops) {
            return false;
        }
        Box.End how = box.end();
        forget();
        String reason = givenUp.orElseGet(() -> reason(how));
        if (application.isStopAsked() || (givenUp.isEmpty() && how.wasAskedFor())) {
            application.over(new Absent());
        } else if (how.isUnbuildable()) {
            failed(reason);
        } else if (progress != null && mayTryAgain && !attendance.cameUp()) {
            LOG.info("{}: {} It is started once more.", application.id(), reason);
            progress.line(reason + " It is started once more.");
            application.hasNoBox();
            return true;
        } else {
            crashed(reason);
        }
        return false;
    }

    /** How it ended, and what Ray said to that. */
    private String reason(Box.End how) {
        Optional<String> words = Optional.empty();
        try {
            words = LastWords.of(application.output().tail(LAST_LINES));
        } catch (IOException unreadable) {
            LOG.warn("The output of {} cannot be read", application.id(), unreadable);
        }
        return how.sentence()
                + (how.isByItself() ? words.map(it -> " It said: " + it).orElse("") : "");
    }

    private void forget() {
        try {
            Box.forget(application.folders());
        } catch (IOException problem) {
            LOG.warn("Traces of {} are left behind", application.id(), problem);
        }
    }

    private void crashed(String reason) {
        if (progress != null) {
            progress.failed();
        }
        LOG.warn("{}: {}", application.id(), reason);
        over(new Crashed(reason, workshop.clock().instant()));
    }

    private void failed(String reason) {
        if (progress != null) {
            progress.line(reason);
            progress.failed();
        }
        over(new LaunchFailed(reason, workshop.clock().instant()));
    }

    private void over(RuntimeStatus last) {
        application.over(last);
    }
}
