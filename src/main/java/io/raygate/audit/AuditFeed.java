package io.raygate.audit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open pages that there is a new line in the audit trail.
 *
 * <p>Subscribers are called on a thread of their own; lines that come while they are being told are
 * told together, so that many lines cost no more than one.
 */
@Component
public class AuditFeed {

    private static final Logger log = LoggerFactory.getLogger(AuditFeed.class);

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final AtomicBoolean isTelling = new AtomicBoolean();

    /** A line was written; published in the transaction that writes it. */
    record LineWritten() {}

    /** Ends a subscription. */
    @FunctionalInterface
    public interface Registration {
        void remove();
    }

    private record Subscription(Object identity, Runnable subscriber) {}

    /** Calls {@code subscriber} when there are new lines, until it is removed. */
    public Registration subscribe(Runnable subscriber) {
        var subscription = new Subscription(new Object(), subscriber);
        subscriptions.add(subscription);
        return () -> subscriptions.remove(subscription);
    }

    @TransactionalEventListener
    void onCommit(LineWritten line) {
        if (!subscriptions.isEmpty() && isTelling.compareAndSet(false, true)) {
            Thread.ofVirtual().name("audit-feed").start(this::tell);
        }
    }

    private void tell() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopping) {
            return;
        }
        // First, so that a line written while the subscribers read is told as well.
        isTelling.set(false);
        for (Subscription subscription : subscriptions) {
            try {
                subscription.subscriber.run();
            } catch (RuntimeException ofOneSubscriber) {
                log.warn("A reader of the audit trail failed", ofOneSubscriber);
            }
        }
    }
}
