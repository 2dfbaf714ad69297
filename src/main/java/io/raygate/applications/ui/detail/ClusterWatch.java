package io.raygate.applications.ui.detail;

import com.vaadin.flow.shared.Registration;
import io.raygate.applications.ApplicationFeed;
import io.raygate.runtime.RayRuntime;
import io.raygate.vocabulary.ApplicationId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Looks at the clusters whose pages are open: every five seconds, twice a second while one is being
 * launched, and when something changed.
 *
 * <p>However many pages show an application, one look serves them all. Nobody waits for a cluster:
 * looks happen on threads of their own, and whoever watches is called there and has to hand over.
 */
@Component
class ClusterWatch implements DisposableBean {

    private static final Duration PACE = Duration.ofSeconds(5);
    private static final Duration LAUNCH_PACE = Duration.ofMillis(500);
    private static final Logger log = LoggerFactory.getLogger(ClusterWatch.class);

    private final RayRuntime runtime;
    private final Map<ApplicationId, Watched> watched = new ConcurrentHashMap<>();
    private final ExecutorService eyes = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService pacer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private final ApplicationFeed.Registration feeding;

    ClusterWatch(RayRuntime runtime, ApplicationFeed feed) {
        this.runtime = runtime;
        feeding = feed.subscribe(this::lookAt);
        pacer.scheduleWithFixedDelay(
                () -> watched.values().forEach(Watched::lookIfDue),
                LAUNCH_PACE.toMillis(),
                LAUNCH_PACE.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Calls {@code watcher} with every sight of the application, the first one soon. */
    Registration watch(ApplicationId application, Consumer<Sight> watcher) {
        watched.compute(
                application,
                (id, present) -> {
                    Watched one = present == null ? new Watched(id) : present;
                    one.watchers.add(watcher);
                    return one;
                });
        lookAt(application);
        return () ->
                watched.computeIfPresent(
                        application,
                        (id, one) -> {
                            one.watchers.remove(watcher);
                            return one.watchers.isEmpty() ? null : one;
                        });
    }

    private void lookAt(ApplicationId application) {
        Watched one = watched.get(application);
        if (one != null) {
            one.look();
        }
    }

    @Override
    public void destroy() {
        feeding.remove();
        pacer.shutdownNow();
        eyes.shutdownNow();
    }

    /** One application and who watches it; at most one look at a time. */
    private final class Watched {

        private final ApplicationId application;
        private final List<Consumer<Sight>> watchers = new CopyOnWriteArrayList<>();
        private final AtomicBoolean isLooking = new AtomicBoolean();
        private final AtomicBoolean isWanted = new AtomicBoolean();
        private volatile boolean isLaunching;
        private volatile long lookedAt = System.nanoTime();

        Watched(ApplicationId application) {
            this.application = application;
        }

        /** A launch gets on all the time; everything else may rest a while. */
        void lookIfDue() {
            Duration rest = Duration.ofNanos(System.nanoTime() - lookedAt);
            if (isLaunching || rest.compareTo(PACE) >= 0) {
                look();
            }
        }

        void look() {
            isWanted.set(true);
            if (isLooking.compareAndSet(false, true)) {
                eyes.execute(this::lookWhileWanted);
            }
        }

        private void lookWhileWanted() {
            try {
                while (isWanted.getAndSet(false)) {
                    Sight sight = Sight.of(runtime, application);
                    isLaunching = sight.isLaunching();
                    lookedAt = System.nanoTime();
                    watchers.forEach(watcher -> show(watcher, sight));
                }
            } catch (RuntimeException ofThisLook) {
                log.warn("Could not look at {}", application, ofThisLook);
            } finally {
                isLooking.set(false);
            }
            if (isWanted.get()) {
                look();
            }
        }

        /** A page that is just being closed must not keep the sight from the others. */
        private void show(Consumer<Sight> watcher, Sight sight) {
            try {
                watcher.accept(sight);
            } catch (RuntimeException ofOnePage) {
                log.debug("A page could not show {}", application, ofOnePage);
            }
        }
    }
}
