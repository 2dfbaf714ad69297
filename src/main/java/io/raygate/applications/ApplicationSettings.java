package io.raygate.applications;

import io.raygate.applications.endpoints.EndpointsProperties;
import io.raygate.policy.PolicyRevisions;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What clusters run with, for whoever keeps what people want them to run with next.
 *
 * <p>It asks no role: only parameters may use it. Whoever changes several tables of one application
 * begins with {@link #lock}, so that nobody waits for the other in a circle.
 */
@Service
public class ApplicationSettings {

    private final Applications applications;
    private final SettingsCheck check;
    private final EndpointsProperties endpoints;
    private final PolicyRevisions revisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplicationSettings(
            Applications applications,
            SettingsCheck check,
            EndpointsProperties endpoints,
            PolicyRevisions revisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.check = check;
        this.endpoints = endpoints;
        this.revisions = revisions;
        this.events = events;
        this.clock = clock;
    }

    /** The application, while nobody else can change it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ApplicationDetails lock(ApplicationId id) {
        return locked(id).details(endpoints);
    }

    /** What is wrong with such settings on this machine: the message, by the setting's name. */
    public Map<String, String> objections(RaySettings settings) {
        return check.objections(settings);
    }

    /** Its cluster is about to be launched with these settings. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void launches(ApplicationId id, RaySettings settings) {
        Application application = locked(id);
        if (!application.details(endpoints).settings().equals(settings)) {
            application.launches(settings);
            revisions.advance();
        }
    }

    /**
     * Restarts the application as somebody planned earlier.
     *
     * @throws ImpossibleTransition when the present status does not allow it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restart(ApplicationId id) {
        Application application = locked(id);
        Status from = application.condition().status();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        application.operate(Operation.RESTART, now);
        revisions.advance();
        events.publishEvent(
                new ApplicationOperated(
                        id,
                        application.name(),
                        Operation.RESTART,
                        from,
                        Actor.SYSTEM,
                        application.keepsFiles()));
        events.publishEvent(new ApplicationStatusChanged(id, application.condition().status(), ""));
    }

    private Application locked(ApplicationId id) {
        return applications.lock(id.value()).orElseThrow(() -> new NoSuchApplication(id));
    }
}
