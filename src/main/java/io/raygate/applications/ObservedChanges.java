package io.raygate.applications;

import io.raygate.runtime.RuntimeObserved;
import io.raygate.vocabulary.ApplicationId;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
class ObservedChanges {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final ApplicationFeed feed;
    private final Consumer<Runnable> afterThePause;
    private final Set<ApplicationId> announced = ConcurrentHashMap.newKeySet();

    @Autowired
    ObservedChanges(ApplicationFeed feed) {
        this(
                feed,
                task ->
                        CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS)
                                .execute(task));
    }

    ObservedChanges(ApplicationFeed feed, Consumer<Runnable> afterThePause) {
        this.feed = feed;
        this.afterThePause = afterThePause;
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
    void onAttachmentChanged(AttachmentChanged changed) {
        feed.changed(changed.id());
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
            afterThePause.accept(() -> announce(id));
        }
    }

    private void announce(ApplicationId id) {
        // First removed, so that what happens from here on is announced again.
        announced.remove(id);
        feed.changed(id);
    }
}
