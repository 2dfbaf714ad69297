package io.raygate.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raygate.vocabulary.ApplicationId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ApplicationFeedTests {

    static final ApplicationId RANKING = new ApplicationId("pa-7k2m9xq4");

    final List<ApplicationId> seen = new CopyOnWriteArrayList<>();

    @Test
    void tellsEverySubscriberUntilItIsRemoved() {
        var feed = new ApplicationFeed(Runnable::run);
        var first = feed.subscribe(seen::add);
        feed.subscribe(seen::add);

        feed.changed(RANKING);
        first.remove();
        feed.changed(RANKING);

        assertThat(seen).hasSize(3);
    }

    @Test
    void keepsEqualSubscribersApart() {
        var feed = new ApplicationFeed(Runnable::run);
        Consumer<ApplicationId> page = seen::add;
        var first = feed.subscribe(page);
        feed.subscribe(page);

        first.remove();
        first.remove();
        feed.changed(RANKING);

        assertThat(seen).containsExactly(RANKING);
    }

    @Test
    void doesNotLetOneFailingSubscriberHurtTheOthers() {
        var feed = new ApplicationFeed(Runnable::run);
        feed.subscribe(
                changed -> {
                    throw new IllegalStateException("closed page");
                });
        feed.subscribe(seen::add);

        feed.changed(RANKING);

        assertThat(seen).containsExactly(RANKING);
    }

    @Test
    void doesNotLetASlowSubscriberHoldUpTheChange() {
        var feed = new ApplicationFeed();
        var slow = new CountDownLatch(1);
        feed.subscribe(
                changed -> {
                    try {
                        slow.await();
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                });
        feed.subscribe(seen::add);

        feed.changed(RANKING);

        await().untilAsserted(() -> assertThat(seen).containsExactly(RANKING));
        slow.countDown();
    }

    @Test
    void isSilentTowardsWhoLeftBeforeItsTurn() {
        List<Runnable> waiting = new ArrayList<>();
        var feed = new ApplicationFeed(waiting::add);
        var page = feed.subscribe(seen::add);

        feed.changed(RANKING);
        page.remove();
        waiting.forEach(Runnable::run);

        assertThat(seen).isEmpty();
    }
}
