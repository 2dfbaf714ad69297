package io.raygate.deployment;

import io.raygate.vocabulary.ApplicationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers when clusters ended by themselves, and says how long the next start has to wait.
 *
 * <p>It remembers in the database: a console that is started again goes on counting.
 */
@Component
class Crashes {

    private final DeploymentProperties properties;
    private final JdbcClient jdbc;
    private final Clock clock;

    Crashes(DeploymentProperties properties, JdbcClient jdbc, Clock clock) {
        this.properties = properties;
        this.jdbc = jdbc;
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

    /** Give up what never ran. */
    record NeverRan(int restarts) implements Answer {

        String explained() {
            return "Raygate started it again %d times and stopped trying.".formatted(restarts);
        }
    }

    /** Counts one more end. */
    Answer another(ApplicationId application) {
        dropUntil(application, clock.instant().minus(properties.restartWindow()));
        int before = count(application);
        return before >= properties.maxRestarts()
                ? new Enough(properties.maxRestarts(), properties.restartWindow())
                : restart(application, before + 1);
    }

    /** Counts one more end of a cluster that has never run: however long each try takes. */
    Answer anotherBeforeItRan(ApplicationId application) {
        int before = count(application);
        return before >= properties.maxRestarts()
                ? new NeverRan(properties.maxRestarts())
                : restart(application, before + 1);
    }

    /** A person took it in hand: counting starts anew. */
    void forget(ApplicationId application) {
        jdbc.sql("delete from cluster_crash where application = ?")
                .param(application.value())
                .update();
    }

    private Restart restart(ApplicationId application, int number) {
        jdbc.sql("insert into cluster_crash (application, happened_at) values (?, ?)")
                .params(application.value(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return new Restart(number, properties.maxRestarts(), delay(number));
    }

    private void dropUntil(ApplicationId application, Instant horizon) {
        jdbc.sql("delete from cluster_crash where application = ? and happened_at <= ?")
                .params(application.value(), horizon.atOffset(ZoneOffset.UTC))
                .update();
    }

    private int count(ApplicationId application) {
        return jdbc.sql("select count(*) from cluster_crash where application = ?")
                .param(application.value())
                .query(Integer.class)
                .single();
    }

    private Duration delay(int number) {
        Duration delay = properties.firstDelay();
        for (int i = 1; i < number && delay.compareTo(properties.longestDelay()) < 0; i++) {
            delay = delay.multipliedBy(2);
        }
        return delay.compareTo(properties.longestDelay()) > 0 ? properties.longestDelay() : delay;
    }
}
