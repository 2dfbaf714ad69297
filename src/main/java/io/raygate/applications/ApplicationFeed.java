package io.raygate.applications;

import io.raygate.vocabulary.ApplicationId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells open pages which application to look at again.
 *
 * <p>Safe from every thread. Subscribers are called on the thread that made the change and must
 * only hand over (for example to {@code UI.access}); a subscriber that fails harms no other.
 */
@Component
public class ApplicationFeed {

    private static final Logger log = LoggerFactory.getLogger(ApplicationFeed.class);

    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();

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
            try {
                subscription.subscriber.accept(application);
            } catch (RuntimeException ofOneSubscriber) {
                log.warn("A subscriber failed on a change of {}", application, ofOneSubscriber);
            }
        }
    }
}
