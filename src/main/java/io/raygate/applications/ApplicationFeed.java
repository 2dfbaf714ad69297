package io.raygate.applications;

import io.raygate.vocabulary.ApplicationId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells open pages which application to look at again.
 *
 * <p>Safe from every thread. Each subscriber is called on a thread of its own, so that a page may
 * read the database, and one that is slow or fails harms neither the others nor who made the
 * change.
 */
@Component
public class ApplicationFeed {

    private static final Logger log = LoggerFactory.getLogger(ApplicationFeed.class);

    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final Executor executor;

    public ApplicationFeed() {
        ThreadFactory threads = Thread.ofVirtual().name("application-feed-", 0).factory();
        this.executor = task -> threads.newThread(task).start();
    }

    ApplicationFeed(Executor executor) {
        this.executor = executor;
    }

    /** Ends a subscription. */
    @FunctionalInterface
    public interface Registration {
        void remove();
    }

    private record Subscription(Object identity, Consumer<ApplicationId> subscriber) {}

    /** Calls {@code subscriber} with every application that changed, until it is removed. */
    public Registration subscribe(Consumer<ApplicationId> subscriber) {
        var subscription = new Subscription(new Object(), subscriber);
        subscriptions.add(subscription);
        return () -> subscriptions.remove(subscription);
    }

    /** Something about the application is different now. */
    public void changed(ApplicationId application) {
        for (Subscription subscription : subscriptions) {
            executor.execute(() -> tell(subscription, application));
        }
    }

    private void tell(Subscription subscription, ApplicationId application) {
        if (!subscriptions.contains(subscription)) {
            return;
        }
        try {
            subscription.subscriber.accept(application);
        } catch (RuntimeException ofOneSubscriber) {
            log.warn("A subscriber failed on a change of {}", application, ofOneSubscriber);
        }
    }
}
