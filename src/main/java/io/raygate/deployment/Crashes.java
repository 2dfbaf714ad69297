package io.raygate.deployment;

import io.raygate.vocabulary.ApplicationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Remembers when clusters ended by themselves, and says how long the next start has to wait. */
@Component
class Crashes {

    private final DeploymentProperties properties;
    private final Clock clock;
    private final Map<ApplicationId, Deque<Instant>> ends = new ConcurrentHashMap<>();

    Crashes(DeploymentProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** What to do about a cluster that ended by itself. */
    sealed interface Answer {}

    /**
     * Start it again after a while.
     *
     * @param number 1 for the first within the window
     */
    record Restart(int number, int ofAtMost, Duration delay) implements Answer {

        String explained() {
            return "Restart %d of %d in %d s.".formatted(number, ofAtMost, delay.toSeconds());
        }
    }

    /** Give it up. */
    record Enough(int restarts, Duration window) implements Answer {

        String explained() {
            return "Raygate started it again %d times within %d min and stopped trying."
                    .formatted(restarts, window.toMinutes());
        }
    }

    /** Counts one more end. */
    Answer another(ApplicationId application) {
        Deque<Instant> recent = ends.computeIfAbsent(application, id -> new ArrayDeque<>());
        synchronized (recent) {
            Instant now = clock.instant();
            Instant horizon = now.minus(properties.restartWindow());
            while (!recent.isEmpty() && !recent.getFirst().isAfter(horizon)) {
                recent.removeFirst();
            }
            if (recent.size() >= properties.maxRestarts()) {
                return new Enough(properties.maxRestarts(), properties.restartWindow());
            }
            recent.addLast(now);
            int number = recent.size();
            return new Restart(number, properties.maxRestarts(), delay(number));
        }
    }

    /** A person took it in hand: counting starts anew. */
    void forget(ApplicationId application) {
        ends.remove(application);
    }

    private Duration delay(int number) {
        Duration delay = properties.firstDelay();
        for (int i = 1; i < number && delay.compareTo(properties.longestDelay()) < 0; i++) {
            delay = delay.multipliedBy(2);
        }
        return delay.compareTo(properties.longestDelay()) > 0 ? properties.longestDelay() : delay;
    }
}
