package io.raygate.deployment;

import io.raygate.applications.ApplicationCreated;
import io.raygate.applications.ApplicationOperated;
import io.raygate.applications.ApplicationStatuses;
import io.raygate.applications.AttachmentChanged;
import io.raygate.applications.PublicEndpointChanged;
import io.raygate.runtime.RuntimeObserved;
import io.raygate.runtime.RuntimeStatus;
import io.raygate.vocabulary.ApplicationId;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends the foreman: after the commit of what a person asked for, when a runtime saw something, at
 * the start of the console, and from time to time.
 */
@Component
class Deployment {

    private final Foreman foreman;
    private final Errands errands;
    private final ApplicationStatuses statuses;
    private final DeploymentProperties properties;

    Deployment(
            Foreman foreman,
            Errands errands,
            ApplicationStatuses statuses,
            DeploymentProperties properties) {
        this.foreman = foreman;
        this.errands = errands;
        this.statuses = statuses;
        this.properties = properties;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void onCreated(ApplicationCreated created) {
        lookAfter(created.details().id());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void onOperated(ApplicationOperated operated) {
        errands.soon(operated.id(), () -> foreman.carryOut(operated.id(), operated.operation()));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void onPublicEndpointChanged(PublicEndpointChanged changed) {
        lookAfter(changed.id());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void onAttachmentChanged(AttachmentChanged changed) {
        errands.soon(changed.id(), () -> foreman.watchAnew(changed.id()));
    }

    @EventListener
    void onObserved(RuntimeObserved observed) {
        switch (observed.status()) {
            // Under way: there is nothing to do before it has come out.
            case RuntimeStatus.Launching launching -> {}
            case RuntimeStatus.Stopping stopping -> {}
            case RuntimeStatus.Absent absent -> lookAfter(observed.application());
            case RuntimeStatus.Running running -> lookAfter(observed.application());
            case RuntimeStatus.NotResponding silent -> lookAfter(observed.application());
            case RuntimeStatus.LaunchFailed failed -> lookAfter(observed.application());
            case RuntimeStatus.Crashed crashed -> lookAfter(observed.application());
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void onReady() {
        inspect();
        errands.regularly(properties.inspectionPause(), this::inspect);
    }

    private void inspect() {
        statuses.all().forEach(each -> lookAfter(each.id()));
    }

    private void lookAfter(ApplicationId id) {
        errands.soon(id, () -> foreman.lookAfter(id));
    }
}
