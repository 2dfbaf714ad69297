package io.raygate.applications;

import io.raygate.applications.endpoints.EndpointsProperties;
import io.raygate.policy.PolicyRevisions;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where it is written down how applications are doing, by whoever runs their clusters.
 *
 * <p>It asks no role: only deployment may use it.
 */
@Service
public class ApplicationStatuses {

    private final Applications applications;
    private final EndpointsProperties endpoints;
    private final PolicyRevisions revisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplicationStatuses(
            Applications applications,
            EndpointsProperties endpoints,
            PolicyRevisions revisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.endpoints = endpoints;
        this.revisions = revisions;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ApplicationDetails> all() {
        return applications.findAllByOrderById().stream()
                .map(each -> each.details(endpoints))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<ApplicationDetails> find(ApplicationId id) {
        return applications.findById(id.value()).map(found -> found.details(endpoints));
    }

    /** Whether whoever deletes the application wanted its notebooks and logs kept. */
    @Transactional(readOnly = true)
    public boolean keepsFiles(ApplicationId id) {
        return applications.findById(id.value()).map(Application::keepsFiles).orElse(true);
    }

    /**
     * Moves the application to {@code status}; where it has this status already only the reason is
     * new.
     *
     * @throws ImpossibleTransition when this status cannot follow the present one
     */
    @Transactional
    public void report(ApplicationId id, Status status, @Nullable String reason) {
        Application application = lock(id);
        Status from = application.condition().status();
        application.becomes(status, reason, now());
        if (from != status) {
            revisions.advance();
        }
        events.publishEvent(new ApplicationStatusChanged(id, status, reason == null ? "" : reason));
    }

    /**
     * Moves the application to {@link Status#FAILED}.
     *
     * @param lastLog the last lines of its cluster, oldest first
     * @throws ImpossibleTransition when the present status cannot fail
     */
    @Transactional
    public void failed(ApplicationId id, String reason, List<String> lastLog) {
        Application application = lock(id);
        Status from = application.condition().status();
        report(id, Status.FAILED, reason);
        application.remembers(lastLog);
        events.publishEvent(new ApplicationFailed(id, application.name(), from, reason));
    }

    /**
     * Whether the running cluster answers its health check.
     *
     * @param notSince since when it has not, or null when it does
     */
    @Transactional
    public void responds(ApplicationId id, @Nullable Instant notSince) {
        Application application = lock(id);
        Condition condition = application.condition();
        if (!condition.notRespondingSince().equals(Optional.ofNullable(notSince))) {
            application.responds(notSince);
            events.publishEvent(new ApplicationStatusChanged(id, condition.status(), ""));
        }
    }

    /** The application's cluster and files are gone: removes what is saved of it. */
    @Transactional
    public void removed(ApplicationId id) {
        Application application = lock(id);
        events.publishEvent(new ApplicationDeleted(id, application.name(), Actor.SYSTEM));
        applications.delete(application);
        revisions.advance();
    }

    private Application lock(ApplicationId id) {
        return applications.lock(id.value()).orElseThrow(() -> new NoSuchApplication(id));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
