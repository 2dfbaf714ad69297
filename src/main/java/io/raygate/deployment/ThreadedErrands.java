package io.raygate.deployment;

import io.raygate.vocabulary.ApplicationId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Errands on virtual threads; what is not begun when the console stops is found again at its start.
 */
@Component
class ThreadedErrands implements Errands, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ThreadedErrands.class);

    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("deployment-", 0).factory());
    private final ScheduledExecutorService alarm =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("deployment-alarm").factory());
    private final Map<ApplicationId, CompletableFuture<Void>> queues = new ConcurrentHashMap<>();

    @Override
    public void soon(ApplicationId application, Runnable errand) {
        CompletableFuture<Void> last =
                queues.compute(
                        application,
                        (id, before) ->
                                (before == null
                                                ? CompletableFuture.<Void>completedFuture(null)
                                                : before)
                                        .thenRunAsync(() -> carryOut(id, errand), this::start));
        var unused = last.whenComplete((done, failure) -> queues.remove(application, last));
    }

    @Override
    public void later(ApplicationId application, Duration delay, Runnable errand) {
        unlessStopping(
                () -> {
                    var unused =
                            alarm.schedule(
                                    () -> soon(application, errand),
                                    delay.toMillis(),
                                    TimeUnit.MILLISECONDS);
                });
    }

    @Override
    public void regularly(Duration pause, Runnable errand) {
        unlessStopping(
                () -> {
                    var unused =
                            alarm.scheduleWithFixedDelay(
                                    () -> start(() -> carryOut("all applications", errand)),
                                    pause.toMillis(),
                                    pause.toMillis(),
                                    TimeUnit.MILLISECONDS);
                });
    }

    private void start(Runnable step) {
        unlessStopping(() -> threads.execute(step));
    }

    private static void unlessStopping(Runnable hiring) {
        try {
            hiring.run();
        } catch (RejectedExecutionException stopping) {
            log.debug("The console stops; an errand waits for its next start");
        }
    }

    private static void carryOut(Object about, Runnable errand) {
        try {
            errand.run();
        } catch (RuntimeException fault) {
            log.error("An errand for {} failed", about, fault);
        }
    }

    /** Lets running errands finish: they are short, and half a step is found again at the start. */
    @Override
    public void destroy() throws InterruptedException {
        alarm.shutdownNow();
        threads.shutdown();
        if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
