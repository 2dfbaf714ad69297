package io.raygate.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raygate.vocabulary.ApplicationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadedErrandsTests {

    static final ApplicationId RANKING = new ApplicationId("pa-7k2m9xq4");
    static final ApplicationId SEARCH = new ApplicationId("pa-00000000");

    final ThreadedErrands errands = new ThreadedErrands();
    final List<Object> done = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() throws InterruptedException {
        errands.destroy();
    }

    @Test
    void keepsTheOrderForOneApplication() {
        List<Integer> numbers = IntStream.range(0, 500).boxed().toList();

        numbers.forEach(number -> errands.soon(RANKING, () -> done.add(number)));

        await().untilAsserted(() -> assertThat(done).isEqualTo(numbers));
    }

    @Test
    void doesNotLetOneApplicationWaitForAnother() throws InterruptedException {
        var other = new CountDownLatch(1);
        errands.soon(RANKING, () -> awaitUninterrupted(other));

        errands.soon(SEARCH, other::countDown);

        assertThat(other.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void goesOnAfterAnErrandThatFailed() {
        errands.soon(
                RANKING,
                () -> {
                    throw new IllegalStateException("no database");
                });
        errands.soon(RANKING, () -> done.add("next"));

        await().untilAsserted(() -> assertThat(done).containsExactly("next"));
    }

    @Test
    void neverRunsOnTheCallersThread() {
        errands.soon(RANKING, () -> done.add(Thread.currentThread().getName()));

        await().untilAsserted(() -> assertThat(done).hasSize(1));
        assertThat(done.getFirst().toString()).startsWith("deployment-");
    }

    @Test
    void comesBackLaterAndRegularly() {
        errands.later(RANKING, Duration.ofMillis(1), () -> done.add("later"));
        errands.regularly(
                Duration.ofMillis(1),
                () -> {
                    done.add("again");
                    if (done.size() > 5) {
                        return;
                    }
                    throw new IllegalStateException("once is no reason to stop");
                });

        await().untilAsserted(() -> assertThat(done).contains("later"));
        await().untilAsserted(
                        () -> assertThat(Collections.frequency(done, "again")).isGreaterThan(2));
    }

    @Test
    void letsRunningErrandsFinishWhenTheConsoleStops() throws InterruptedException {
        var begun = new CountDownLatch(1);
        errands.soon(
                RANKING,
                () -> {
                    begun.countDown();
                    done.add("finished");
                });
        begun.await();

        errands.destroy();
        errands.soon(RANKING, () -> done.add("too late"));
        errands.later(RANKING, Duration.ofMillis(1), () -> done.add("too late"));
        errands.regularly(Duration.ofMillis(1), () -> done.add("too late"));

        assertThat(done).containsExactly("finished");
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
