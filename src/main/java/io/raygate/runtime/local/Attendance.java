package io.raygate.runtime.local;

import io.raygate.runtime.RuntimeStatus;
import io.raygate.runtime.RuntimeStatus.Launching;
import io.raygate.runtime.RuntimeStatus.NotResponding;
import io.raygate.runtime.RuntimeStatus.Running;
import io.raygate.runtime.local.box.Box;
import io.raygate.runtime.local.box.RayApi;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stays with one box until it ends: sees at once that it lives, and asks from time to time how it
 * is.
 *
 * <p>Asking can take seconds when Ray hangs, so a second thread asks, and the end is seen
 * meanwhile.
 */
final class Attendance {

    private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);

    private static final long LOOK = 250;
    private static final Duration ASK_EARLY = Duration.ofMillis(500);
    private static final Duration ASK = Duration.ofSeconds(3);
    private static final Duration TOLERANCE = Duration.ofSeconds(15);
    private static final Duration TO_START = Duration.ofMinutes(5);
    private static final Duration TO_START_JUPYTER = Duration.ofSeconds(45);
    private static final Duration TO_STOP = Duration.ofSeconds(20);

    private final Box box;
    private final @Nullable Steps progress;
    private final Consumer<RuntimeStatus> seen;
    private final BooleanSupplier stopAsked;
    private volatile @Nullable String givenUp;
    private volatile boolean cameUp;

    /**
     * @param progress of the launch, or nothing if the box was found running
     * @param stopAsked whether the box is to end, so that its patience runs
     */
    Attendance(
            Box box,
            @Nullable Steps progress,
            Consumer<RuntimeStatus> seen,
            BooleanSupplier stopAsked) {
        this.box = box;
        this.progress = progress;
        this.seen = seen;
        this.stopAsked = stopAsked;
    }

    /** Returns why we ended it ourselves, if we did: it never came up. */
    Optional<String> untilItEnds() throws InterruptedException {
        Thread asking = Thread.ofPlatform().daemon().name("health").start(this::ask);
        @Nullable Instant killAt = null;
        try {
            while (box.isAlive()) {
                if (killAt == null && (stopAsked.getAsBoolean() || givenUp != null)) {
                    killAt = Instant.now().plus(TO_STOP);
                }
                if (killAt != null && Instant.now().isAfter(killAt)) {
                    box.kill();
                }
                Thread.sleep(LOOK);
            }
        } finally {
            asking.interrupt();
            asking.join(Duration.ofSeconds(10));
        }
        return Optional.ofNullable(givenUp);
    }

    private void ask() {
        try {
            RayApi api = box.api();
            if (progress == null || comesUp(api, progress)) {
                watch(api);
            }
        } catch (IOException tokensAreGone) {
            LOG.error("Cannot ask how the application with pid {} is", box.pid(), tokensAreGone);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean comesUp(RayApi api, Steps progress) throws InterruptedException {
        if (!within(TO_START, api::isHealthy)) {
            return giveUp("Ray did not answer within 5 minutes of its start.");
        }
        reach(progress, Launch.START_JUPYTER);
        if (!within(TO_START_JUPYTER, api::jupyterAnswers)) {
            progress.line("Jupyter does not answer yet and is tried on.");
        }
        reach(progress, Launch.FIRST_HEALTH);
        if (!within(TO_START, api::isReady)) {
            return giveUp("Ray's head node was not ready for jobs within 5 minutes.");
        }
        progress.done();
        cameUp = true;
        return true;
    }

    /** Whether it was healthy once since we attend to it. */
    boolean cameUp() {
        return cameUp;
    }

    private boolean giveUp(String reason) {
        givenUp = reason;
        box.stop();
        return false;
    }

    private void reach(Steps progress, int step) {
        progress.reach(step);
        seen.accept(new Launching(progress.currentTitle()));
    }

    private static boolean within(Duration patience, BooleanSupplier question)
            throws InterruptedException {
        Instant deadline = Instant.now().plus(patience);
        while (!question.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            Thread.sleep(ASK_EARLY);
        }
        return true;
    }

    private void watch(RayApi api) throws InterruptedException {
        boolean adopted = progress == null;
        Instant wellAt = Instant.now();
        @Nullable Instant illSince = null;
        while (true) {
            if (api.isHealthy()) {
                wellAt = Instant.now();
                illSince = null;
                seen.accept(new Running(box.pid(), box.since(), adopted));
            } else if (wellAt.plus(TOLERANCE).isBefore(Instant.now())) {
                illSince = illSince == null ? wellAt : illSince;
                seen.accept(new NotResponding(box.pid(), illSince));
            }
            Thread.sleep(ASK);
        }
    }
}
