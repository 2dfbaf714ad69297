package io.raygate.applications;

import io.raygate.applications.endpoints.EndpointsProperties;
import io.raygate.applications.endpoints.NoPortFree;
import io.raygate.vocabulary.Actor;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives applications of an earlier Raygate the private endpoints they did not have then.
 *
 * <p>At the start, before the first rules are compiled: nothing is in force that would have to
 * change. Where no port is free the application goes without until the next start.
 */
@Component
class MissingDoors implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MissingDoors.class);

    private final Applications applications;
    private final PrivateDoors doors;
    private final EndpointsProperties told;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate writing;
    private volatile boolean done;

    MissingDoors(
            Applications applications,
            PrivateDoors doors,
            EndpointsProperties told,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.applications = applications;
        this.doors = doors;
        this.told = told;
        this.events = events;
        this.writing = new TransactionTemplate(transactions);
    }

    /** Before the rules are compiled, which happens in phase 0. */
    @Override
    public int getPhase() {
        return -10;
    }

    @Override
    public void start() {
        List<String> ids =
                applications.findAllByOrderById().stream().map(each -> each.id().value()).toList();
        ids.forEach(id -> writing.executeWithoutResult(transaction -> complete(id)));
        done = true;
    }

    private void complete(String id) {
        applications.lock(id).ifPresent(this::complete);
    }

    private void complete(Application application) {
        try {
            List<SavedEndpoint> opened = doors.open(application);
            if (!opened.isEmpty()) {
                applications.saveAndFlush(application);
                opened.forEach(endpoint -> tell(application, endpoint));
            }
        } catch (NoPortFree full) {
            log.warn("{} goes without an endpoint: {}", application.id(), full.getMessage());
        }
    }

    private void tell(Application application, SavedEndpoint opened) {
        Endpoint endpoint = opened.endpoint(application.id(), told);
        String what = endpoint.id().service().title() + " at " + endpoint.authority();
        log.info("{} got a private endpoint it lacked: {}", application.id(), what);
        events.publishEvent(
                new ApplicationEdited(
                        application.id(), application.name(), "endpoints", "", what, Actor.SYSTEM));
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }
}
