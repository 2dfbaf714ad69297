package io.raygate.parameters;

import io.raygate.applications.ApplicationCreated;
import io.raygate.applications.ApplicationDeleted;
import io.raygate.applications.ApplicationFeed;
import io.raygate.vocabulary.ApplicationId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Begins the parameters of an application with it, ends them with it, and tells open pages. */
@Component
class ParameterKeeping {

    private final Editions editions;
    private final WantedSettings settings;
    private final EnvironmentRows environment;
    private final PlannedRestarts restarts;
    private final ApplicationFeed feed;

    ParameterKeeping(
            Editions editions,
            WantedSettings settings,
            EnvironmentRows environment,
            PlannedRestarts restarts,
            ApplicationFeed feed) {
        this.editions = editions;
        this.settings = settings;
        this.environment = environment;
        this.restarts = restarts;
        this.feed = feed;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void onCreation(ApplicationCreated created) {
        editions.begin(created.details().id());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void onDeletion(ApplicationDeleted deleted) {
        ApplicationId id = deleted.id();
        restarts.delete(id);
        environment.delete(id);
        settings.delete(id);
        editions.delete(id);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void onChange(ParameterChanged changed) {
        feed.changed(changed.id());
    }
}
