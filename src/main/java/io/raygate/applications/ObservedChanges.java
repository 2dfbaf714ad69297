package io.raygate.applications;

import io.raygate.runtime.RuntimeObserved;
import io.raygate.vocabulary.ApplicationId;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Feeds open pages: saved changes after their commit, progress of a launch at most four times a
 * second for each application.
 */
@Component
class ObservedChanges implements DisposableBean {

    static final Duration PAUSE = Duration.ofMillis(250);

    private final ApplicationFeed feed;
    private final ScheduledExecutorService later;
    private final Set<ApplicationId> announced = ConcurrentHashMap.newKeySet();

    @Autowired
    ObservedChanges(ApplicationFeed feed) {
        this(
                feed,
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("application-feed").factory()));
    }

    ObservedChanges(ApplicationFeed feed, ScheduledExecutorService later) {
        this.feed = feed;
        this.later = later;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void onCreated(ApplicationCreated created) {
        feed.changed(created.details().id());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void onEdited(ApplicationEdited edited) {
        feed.changed(edited.id());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void onStatusChanged(ApplicationStatusChanged changed) {
        feed.changed(changed.id());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void onDeleted(ApplicationDeleted deleted) {
        feed.changed(deleted.id());
    }

    @EventListener
    void onObserved(RuntimeObserved observed) {
        ApplicationId id = observed.application();
        if (announced.add(id)) {
            later.schedule(() -> announce(id), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void announce(ApplicationId id) {
        // First removed, so that what happens from here on is announced again.
        announced.remove(id);
        feed.changed(id);
    }

    @Override
    public void destroy() {
        later.shutdownNow();
    }
}
