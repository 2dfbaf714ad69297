package io.raygate.runtime.local;

import io.raygate.runtime.Isolation;
import io.raygate.runtime.LaunchPlan;
import io.raygate.runtime.LaunchProgress;
import io.raygate.runtime.RunningWork;
import io.raygate.runtime.RuntimeStatus;
import io.raygate.runtime.RuntimeStatus.Absent;
import io.raygate.runtime.RuntimeStatus.Crashed;
import io.raygate.runtime.RuntimeStatus.Launching;
import io.raygate.runtime.RuntimeStatus.Stopping;
import io.raygate.runtime.Topology;
import io.raygate.runtime.local.box.Box;
import io.raygate.runtime.local.box.BoxFolders;
import io.raygate.runtime.local.python.Requirement;
import io.raygate.vocabulary.ApplicationId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One application on this machine: launched, watched and ended by one thread of its own.
 *
 * <p>Callers of any thread only leave a wish behind; every change of status is made under this
 * object's lock and told in its order.
 */
final class LocalApplication {

    private static final Logger LOG = LoggerFactory.getLogger(LocalApplication.class);

    private final ApplicationId id;
    private final BoxFolders folders;
    private final Workshop workshop;
    private final BiConsumer<ApplicationId, RuntimeStatus> observer;

    private RuntimeStatus status = new Absent();
    private @Nullable Steps steps;
    private @Nullable Box box;
    private @Nullable Thread thread;
    private boolean stopAsked;
    private boolean leaving;

    LocalApplication(
            ApplicationId id,
            BoxFolders folders,
            Workshop workshop,
            BiConsumer<ApplicationId, RuntimeStatus> observer) {
        this.id = id;
        this.folders = folders;
        this.workshop = workshop;
        this.observer = observer;
    }

    synchronized void launch(LaunchPlan plan, List<Requirement> packages) {
        if (thread != null) {
            throw new CannotLaunch(null, id + " is running already: stop it first.");
        }
        stopAsked = false;
        Steps fresh = new Steps(workshop.clock(), Launch.titles(plan));
        steps = fresh;
        change(new Launching("Check this machine"));
        Launch launch =
                new Launch(workshop, folders, plan, packages, fresh, () -> stepReached(fresh));
        begin(() -> new Shift(this, workshop, fresh).launch(launch));
    }

    /**
     * Takes over what an earlier console left: a box that runs, or the traces of one that ended.
     */
    synchronized void adopt() throws IOException {
        Optional<Box> recorded = Box.recorded(folders);
        if (recorded.isEmpty()) {
            Box.forget(folders);
            return;
        }
        Box found = recorded.get();
        if (found.isAlive()) {
            box = found;
            LOG.info("Found {} running with pid {}", id, found.pid());
            change(new RuntimeStatus.Running(found.pid(), found.since(), true));
            begin(() -> new Shift(this, workshop, null).attend(found));
        } else {
            Box.End end = found.end();
            Box.forget(folders);
            change(
                    end.wasAskedFor()
                            ? new Absent()
                            : new Crashed(
                                    "While the console was away: " + end.sentence(),
                                    workshop.clock().instant()));
        }
    }

    synchronized void stop() {
        stopAsked = true;
        if (thread == null) {
            change(new Absent());
            return;
        }
        change(new Stopping());
        if (box != null) {
            box.stop();
        } else {
            thread.interrupt();
        }
    }

    /** Leaves everything running and only stops watching; an installation is given up. */
    synchronized void leave() {
        leaving = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    synchronized boolean isIdle() {
        return thread == null;
    }

    synchronized RuntimeStatus status() {
        return status;
    }

    synchronized LaunchProgress progress() {
        return steps == null ? LaunchProgress.NONE : steps.progress();
    }

    Optional<Topology> topology() {
        return box().flatMap(LocalApplication::topologyOf);
    }

    RunningWork work() {
        return box().map(LocalApplication::workOf).orElse(RunningWork.UNKNOWN);
    }

    private static RunningWork workOf(Box box) {
        try {
            return box.api().work();
        } catch (IOException tokensAreGone) {
            return RunningWork.UNKNOWN;
        }
    }

    /** As its box is, or empty if it has none now. */
    Optional<Isolation> isolation() {
        return box().map(
                        current ->
                                Walls.isolation(
                                        current.mode(), Workshop.isRoot(), current.limitsMemory()));
    }

    ApplicationId id() {
        return id;
    }

    BoxFolders folders() {
        return folders;
    }

    OutputLog output() {
        return new OutputLog(folders.output());
    }

    synchronized Optional<Box> box() {
        return Optional.ofNullable(box);
    }

    private static Optional<Topology> topologyOf(Box box) {
        try {
            return box.api().topology();
        } catch (IOException tokensAreGone) {
            return Optional.empty();
        }
    }

    private void begin(Runnable work) {
        thread =
                Thread.ofPlatform()
                        .daemon()
                        .name("application-" + id)
                        .start(
                                () -> {
                                    try {
                                        work.run();
                                    } finally {
                                        left();
                                    }
                                });
    }

    /** Its box stands now. */
    synchronized void takeOver(Box started) {
        box = started;
        if (stopAsked) {
            // The interrupt that came with it was for the installation; this thread has to stay.
            Thread.interrupted();
            started.stop();
        }
    }

    /** Its box ended, and another one is to come. */
    synchronized void hasNoBox() {
        box = null;
    }

    synchronized boolean isStopAsked() {
        return stopAsked;
    }

    /** A status seen while it runs, which a stop in between outdates. */
    synchronized void seen(RuntimeStatus seen) {
        if (!stopAsked) {
            change(seen);
        }
    }

    private void stepReached(Steps progress) {
        seen(new Launching(progress.currentTitle()));
    }

    /** Its shift ends like this. */
    synchronized void over(RuntimeStatus last) {
        box = null;
        thread = null;
        if (!leaving) {
            change(last);
        }
    }

    private synchronized void left() {
        if (Thread.currentThread() == thread) {
            thread = null;
        }
    }

    private synchronized void change(RuntimeStatus next) {
        if (!next.equals(status)) {
            status = next;
            observer.accept(id, next);
        }
    }
}
