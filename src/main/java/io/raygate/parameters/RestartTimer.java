package io.raygate.parameters;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every second whether a planned restart is due; what is saved decides, not memory. */
@Component
class RestartTimer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RestartTimer.class);

    private final RestartPlanning planning;
    private volatile @Nullable ScheduledExecutorService clockwork;

    RestartTimer(RestartPlanning planning) {
        this.planning = planning;
    }

    @Override
    public void start() {
        ScheduledExecutorService thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("planned-restarts").factory());
        clockwork = thread;
        thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            planning.carryOutDue();
        } catch (RuntimeException fault) {
            log.error("Planned restarts could not be looked for", fault);
        }
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = clockwork;
        clockwork = null;
        if (running != null) {
            running.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }
}
