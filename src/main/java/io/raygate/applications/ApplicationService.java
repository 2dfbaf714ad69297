package io.raygate.applications;

import io.raygate.applications.endpoints.EndpointsProperties;
import io.raygate.identity.CurrentActor;
import io.raygate.identity.OperatorsAndUp;
import io.raygate.identity.SignedIn;
import io.raygate.policy.PolicyRevisions;
import io.raygate.vocabulary.ApplicationId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front desk of the catalogue: everything people do with applications. */
@Service
public class ApplicationService {

    private final Applications applications;
    private final ApplicationList list;
    private final SettingsCheck check;
    private final Creation creation;
    private final EndpointsProperties endpoints;
    private final PolicyRevisions revisions;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplicationService(
            Applications applications,
            ApplicationList list,
            SettingsCheck check,
            Creation creation,
            EndpointsProperties endpoints,
            PolicyRevisions revisions,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.list = list;
        this.check = check;
        this.creation = creation;
        this.endpoints = endpoints;
        this.revisions = revisions;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Saves a new application with its private endpoints, Dashboard and Jupyter; its cluster is
     * launched after the commit.
     *
     * @throws io.raygate.vocabulary.Refusal for a name taken, a setting out of bounds, no free port
     */
    @OperatorsAndUp
    public ApplicationId create(NewApplication wanted) {
        return creation.create(check.accepted(wanted), actor.get());
    }

    /**
     * The application as it is now.
     *
     * @throws NoSuchApplication when there is none
     */
    @SignedIn
    @Transactional(readOnly = true)
    public ApplicationDetails get(ApplicationId id) {
        return find(id).orElseThrow(() -> new NoSuchApplication(id));
    }

    @SignedIn
    @Transactional(readOnly = true)
    public Optional<ApplicationDetails> find(ApplicationId id) {
        return applications.findById(id.value()).map(found -> found.details(endpoints));
    }

    /** One page of a list; a sort of {@code pageable} goes before that of the query. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<ApplicationDetails> page(ApplicationQuery query, Pageable pageable) {
        return list.page(query, pageable).stream().map(each -> each.details(endpoints)).toList();
    }

    @SignedIn
    @Transactional(readOnly = true)
    public long count(ApplicationQuery query) {
        return list.count(query);
    }

    /**
     * Saves a description that was edited from {@code version}.
     *
     * @throws StaleEdit when {@code version} is not the present one
     */
    @OperatorsAndUp
    @Transactional
    public void describe(ApplicationId id, String description, long version) {
        String accepted = check.acceptedDescription(description);
        Application application = lock(id);
        String before = application.description();
        application.describe(accepted, version, now());
        edited(application, "description", before, accepted);
    }

    /** Whether Raygate starts the application again when it ends by itself. */
    @OperatorsAndUp
    @Transactional
    public void restartAfterCrash(ApplicationId id, boolean enabled) {
        Application application = lock(id);
        boolean before = application.restartsAfterCrash();
        if (before != enabled) {
            application.restartsAfterCrash(enabled, now());
            edited(application, "restart-after-crash", onOff(before), onOff(enabled));
        }
    }

    /**
     * Starts, stops, restarts, or cancels the creation; the cluster follows after the commit. A
     * cancelled creation leaves nothing, the application included.
     *
     * @throws ImpossibleTransition when the present status does not allow it
     */
    @OperatorsAndUp
    @Transactional
    public void operate(ApplicationId id, Operation operation) {
        Application application = lock(id);
        Status from = application.condition().status();
        switch (operation) {
            case START, STOP, RESTART -> application.operate(operation, now());
            case CANCEL -> application.cancel(now());
            case DELETE ->
                    throw new IllegalArgumentException("Deleting asks for the name: use delete");
        }
        operated(application, operation, from);
    }

    /**
     * Takes the application away for good.
     *
     * @param keepFiles whether notebooks and logs stay
     * @throws NameNotRepeated when {@code typedName} is not its name
     */
    @OperatorsAndUp
    @Transactional
    public void delete(ApplicationId id, String typedName, boolean keepFiles) {
        Application application = lock(id);
        if (!application.name().equals(ApplicationNames.normal(typedName))) {
            throw new NameNotRepeated(typedName, application.name(), "to delete it");
        }
        Status from = application.condition().status();
        application.delete(keepFiles, now());
        operated(application, Operation.DELETE, from);
    }

    /** What {@link #operate} and {@link #delete} would not refuse now. */
    @SignedIn
    @Transactional(readOnly = true)
    public Set<Operation> possible(ApplicationId id) {
        ApplicationDetails application = get(id);
        Set<Operation> possible = Transitions.possible(application.status());
        if (application.kind() == Kind.ATTACHED) {
            possible.retainAll(Set.of(Operation.DELETE));
        }
        return possible;
    }

    /** The last lines the cluster wrote before the application failed, oldest first. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<String> lastLog(ApplicationId id) {
        return applications.findById(id.value()).map(Application::lastLog).orElseGet(List::of);
    }

    private Application lock(ApplicationId id) {
        return applications.lock(id.value()).orElseThrow(() -> new NoSuchApplication(id));
    }

    private void operated(Application application, Operation operation, Status from) {
        revisions.advance();
        ApplicationId id = application.id();
        events.publishEvent(
                new ApplicationOperated(
                        id,
                        application.name(),
                        operation,
                        from,
                        actor.get(),
                        application.keepsFiles()));
        events.publishEvent(new ApplicationStatusChanged(id, application.condition().status(), ""));
    }

    private void edited(Application application, String what, String before, String after) {
        if (!before.equals(after)) {
            events.publishEvent(
                    new ApplicationEdited(
                            application.id(),
                            application.name(),
                            what,
                            before,
                            after,
                            actor.get()));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String onOff(boolean enabled) {
        return enabled ? "on" : "off";
    }
}
