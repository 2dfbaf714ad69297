package io.raygate.runtime.attached;

import io.raygate.runtime.AttachPlan;
import io.raygate.runtime.Bypass;
import io.raygate.runtime.RuntimeStatus;
import io.raygate.runtime.ServiceAnswer;
import io.raygate.vocabulary.ServiceName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * One attached cluster under watch: what it answered, since when, and where else it answers.
 *
 * <p>While it is well, one missed answer says nothing yet.
 */
final class Watch {

    private static final int REMEMBERED = 100;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final AttachPlan plan;
    private final Asking asking;
    private final Bypasses bypasses;
    private final Duration patience;
    private final InstantSource clock;
    private final Deque<String> log = new ArrayDeque<>();
    private RuntimeStatus status = new RuntimeStatus.Launching("Asking Ray");
    private Optional<ServiceAnswer> answer = Optional.empty();
    private List<Bypass> found = List.of();
    private boolean hasMissed;
    private boolean isOver;

    Watch(
            AttachPlan plan,
            Asking asking,
            Bypasses bypasses,
            Duration patience,
            InstantSource clock) {
        this.plan = plan;
        this.asking = asking;
        this.bypasses = bypasses;
        this.patience = patience;
        this.clock = clock;
    }

    AttachPlan plan() {
        return plan;
    }

    synchronized RuntimeStatus status() {
        return status;
    }

    synchronized Optional<ServiceAnswer> answer() {
        return answer;
    }

    synchronized List<Bypass> bypasses() {
        return found;
    }

    synchronized List<String> log(int lines) {
        return log.stream().skip(Math.max(0, log.size() - lines)).toList();
    }

    /** Nothing it still finds counts any more. */
    synchronized void end() {
        isOver = true;
        status = new RuntimeStatus.Absent();
    }

    /** Asks once; true when there is something new to tell. */
    boolean look() {
        ServiceAnswer now =
                asking.ask(ServiceName.DASHBOARD, plan.dashboard(), plan.rayToken(), patience);
        if (now instanceof ServiceAnswer.Fits
                && !asking.isControlServiceWell(plan.dashboard(), patience)) {
            now = new ServiceAnswer.Alien("its control service is not well");
        }
        return take(now);
    }

    private synchronized boolean take(ServiceAnswer now) {
        boolean isWell = now instanceof ServiceAnswer.Fits;
        boolean isFirstMiss = !isWell && !hasMissed && status instanceof RuntimeStatus.Running;
        hasMissed = !isWell;
        if (isOver || isFirstMiss || answer.equals(Optional.of(now))) {
            return false;
        }
        answer = Optional.of(now);
        Instant moment = clock.instant();
        note(moment, now);
        status = next(isWell, moment);
        return true;
    }

    private RuntimeStatus next(boolean isWell, Instant moment) {
        if (isWell) {
            return status instanceof RuntimeStatus.Running
                    ? status
                    : new RuntimeStatus.Running(0, moment, true);
        }
        return status instanceof RuntimeStatus.NotResponding
                ? status
                : new RuntimeStatus.NotResponding(0, moment);
    }

    private void note(Instant moment, ServiceAnswer now) {
        log.addLast(
                CLOCK.format(moment.atZone(ZoneId.systemDefault()))
                        + " "
                        + plan.dashboard()
                        + " "
                        + now.inWords());
        if (log.size() > REMEMBERED) {
            log.removeFirst();
        }
    }

    /** Looks where else it answers; true when that is new. */
    boolean lookForBypasses() {
        List<Bypass> now = bypasses.of(plan);
        synchronized (this) {
            boolean isNew = !isOver && !now.equals(found);
            if (isNew) {
                found = now;
            }
            return isNew;
        }
    }
}
