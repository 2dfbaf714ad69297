package io.raygate.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.applications.MovableClock;
import io.raygate.vocabulary.ApplicationId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

class CrashesTests {

    static final ApplicationId RANKING = new ApplicationId("pa-7k2m9xq4");
    static final ApplicationId SEARCH = new ApplicationId("pa-00000000");

    final MovableClock clock = new MovableClock();
    final EmbeddedDatabase database =
            new EmbeddedDatabaseBuilder()
                    .generateUniqueName(true)
                    .setType(EmbeddedDatabaseType.H2)
                    .addScript("db/migration/V11_1__crashes.sql")
                    .build();

    @AfterEach
    void close() {
        database.shutdown();
    }

    @Test
    void doublesTheDelayUpToTheLongest() {
        var crashes = allowing(4, Duration.ofMillis(300), Duration.ofSeconds(1));

        assertThat(crashes.another(RANKING)).isEqualTo(restart(1, 4, Duration.ofMillis(300)));
        assertThat(crashes.another(RANKING)).isEqualTo(restart(2, 4, Duration.ofMillis(600)));
        assertThat(crashes.another(RANKING)).isEqualTo(restart(3, 4, Duration.ofSeconds(1)));
        assertThat(crashes.another(RANKING)).isEqualTo(restart(4, 4, Duration.ofSeconds(1)));
        assertThat(crashes.another(RANKING)).isInstanceOf(Crashes.Enough.class);
    }

    @Test
    void countsWithinASlidingWindow() {
        var crashes = allowing(2, Duration.ofSeconds(1), Duration.ofSeconds(16));
        crashes.another(RANKING);
        clock.passes(Duration.ofMinutes(6));
        crashes.another(RANKING);
        clock.passes(Duration.ofMinutes(3));
        assertThat(crashes.another(RANKING)).isInstanceOf(Crashes.Enough.class);

        clock.passes(Duration.ofMinutes(1));

        assertThat(crashes.another(RANKING)).isEqualTo(restart(2, 2, Duration.ofSeconds(2)));
    }

    @Test
    void countsEachApplicationByItself() {
        var crashes = allowing(1, Duration.ofSeconds(1), Duration.ofSeconds(16));
        crashes.another(RANKING);

        assertThat(crashes.another(SEARCH)).isInstanceOf(Crashes.Restart.class);
        assertThat(crashes.another(RANKING)).isInstanceOf(Crashes.Enough.class);
    }

    @Test
    void allowsNoneWhereNoneIsConfigured() {
        var crashes = allowing(0, Duration.ofSeconds(1), Duration.ofSeconds(16));

        assertThat(crashes.another(RANKING)).isInstanceOf(Crashes.Enough.class);
    }

    @Test
    void startsAnewAfterForgetting() {
        var crashes = allowing(1, Duration.ofSeconds(1), Duration.ofSeconds(16));
        crashes.another(RANKING);

        crashes.forget(RANKING);

        assertThat(crashes.another(RANKING)).isInstanceOf(Crashes.Restart.class);
    }

    private Crashes allowing(int restarts, Duration first, Duration longest) {
        return new Crashes(
                new DeploymentProperties(
                        restarts,
                        Duration.ofMinutes(10),
                        first,
                        longest,
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(30)),
                JdbcClient.create(database),
                clock);
    }

    private static Crashes.Restart restart(int number, int ofAtMost, Duration delay) {
        return new Crashes.Restart(number, ofAtMost, delay);
    }
}
