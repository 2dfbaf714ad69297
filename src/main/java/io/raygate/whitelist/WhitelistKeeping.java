package io.raygate.whitelist;

import io.raygate.applications.ApplicationCreated;
import io.raygate.applications.ApplicationDeleted;
import io.raygate.applications.ApplicationFeed;
import io.raygate.policy.PolicyRevisions;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Cidr;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Gives every application its whitelist, takes it away again, and tells open pages of changes. */
@Component
class WhitelistKeeping {

    private static final Entries THIS_HOST = Entries.of(List.of(Cidr.of("127.0.0.1")));

    private final WhitelistStore store;
    private final PolicyRevisions revisions;
    private final ApplicationFeed feed;

    WhitelistKeeping(WhitelistStore store, PolicyRevisions revisions, ApplicationFeed feed) {
        this.store = store;
        this.revisions = revisions;
        this.feed = feed;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void onCreation(ApplicationCreated created) {
        ApplicationId application = created.details().id();
        store.create(application, revisions.advance());
        store.insert(application, WhitelistGroup.DEFAULT, "", THIS_HOST);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void onDeletion(ApplicationDeleted deleted) {
        revisions.advance();
        store.delete(deleted.id());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void onChange(WhitelistChanged change) {
        change.application().ifPresent(feed::changed);
    }
}
