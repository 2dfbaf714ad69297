package io.raygate.applications;

import io.raygate.applications.endpoints.EndpointsProperties;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.ServiceName;
import io.raygate.vocabulary.TeamId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

/**
 * A saved application.
 *
 * <p>Its version counts what people edit. What Raygate observes does not count, so that a status
 * that moves on never makes an edit stale.
 */
@Entity
@Table(name = "application")
@DynamicUpdate
class Application {

    private static final int LONGEST_LINE = 2000;

    @Id private String id = "";

    @Version private @Nullable Long version;

    @Column(nullable = false)
    private String team = "";

    @Column(nullable = false)
    private String name = "";

    @Column(nullable = false)
    private String nameKey = "";

    @Column(nullable = false)
    private String description = "";

    /** What its cluster was launched with last; what people want next is kept elsewhere. */
    @Embedded
    @OptimisticLock(excluded = true)
    private SavedSettings settings = new SavedSettings();

    @Embedded private @Nullable SavedAttachment attachment;

    private boolean restartsAfterCrash;

    @Embedded
    @OptimisticLock(excluded = true)
    private Condition condition = new Condition();

    @OptimisticLock(excluded = true)
    private boolean keepsFiles = true;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "application_endpoint",
            joinColumns = @JoinColumn(name = "application_id"))
    @BatchSize(size = 100)
    @OptimisticLock(excluded = true)
    private List<SavedEndpoint> endpoints = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "application_log_line",
            joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "line_number")
    @Column(name = "line")
    @OptimisticLock(excluded = true)
    private List<String> lastLog = new ArrayList<>();

    @Column(nullable = false)
    private Instant createdAt = Instant.EPOCH;

    @Column(nullable = false)
    private String createdBy = "";

    @Column(nullable = false)
    @OptimisticLock(excluded = true)
    private Instant updatedAt = Instant.EPOCH;

    protected Application() {}

    Application(ApplicationId id, NewApplication wanted, Actor creator, Instant now) {
        this.id = id.value();
        team = wanted.team().value();
        name = wanted.name();
        nameKey = ApplicationNames.key(name);
        description = wanted.description();
        settings = new SavedSettings(wanted.settings());
        restartsAfterCrash = wanted.restartsAfterCrash();
        condition = new Condition(now);
        createdAt = now;
        createdBy = creator.name();
        updatedAt = now;
    }

    /** One in front of a Ray that somebody else runs, and that answers already. */
    static Application attached(
            ApplicationId id,
            NewApplication wanted,
            Attachment attachment,
            Actor creator,
            Instant now) {
        Application application = new Application(id, wanted, creator, now);
        application.attachment = new SavedAttachment(attachment);
        application.condition.become(Status.ACTIVATED, null, now);
        return application;
    }

    /**
     * @throws StaleEdit when somebody edited the application after {@code seen}
     */
    void attach(Attachment now, String rayVersion, long seen) {
        if (version == null || version != seen) {
            throw new StaleEdit(name);
        }
        attachment = new SavedAttachment(now);
        settings = new SavedSettings(Attaching.settings(rayVersion));
        updatedAt = now.at();
    }

    /** Whether there is such a service to have a door. */
    boolean offers(ServiceName service) {
        return attachment().map(attached -> attached.address(service).isPresent()).orElse(true);
    }

    void opens(SavedEndpoint endpoint) {
        endpoints.add(endpoint);
    }

    /** Takes the endpoint away, where there is one. */
    Optional<SavedEndpoint> closes(ServiceName service, NetType netType) {
        Optional<SavedEndpoint> closed = endpoint(service, netType);
        closed.ifPresent(endpoints::remove);
        return closed;
    }

    Optional<SavedEndpoint> endpoint(ServiceName service, NetType netType) {
        return endpoints.stream().filter(each -> each.is(service, netType)).findFirst();
    }

    boolean has(ServiceName service, NetType netType) {
        return endpoints.stream().anyMatch(endpoint -> endpoint.is(service, netType));
    }

    /**
     * @throws StaleEdit when somebody edited the application after {@code seen}
     */
    void describe(String text, long seen, Instant now) {
        if (version == null || version != seen) {
            throw new StaleEdit(name);
        }
        description = text;
        updatedAt = now;
    }

    void launches(RaySettings with) {
        settings = new SavedSettings(with);
    }

    void restartsAfterCrash(boolean enabled, Instant now) {
        restartsAfterCrash = enabled;
        updatedAt = now;
    }

    /**
     * @throws ImpossibleTransition when the present status does not allow it
     * @throws NotOurs when somebody else runs its Ray
     */
    void operate(Operation operation, Instant now) {
        if (attachment().isPresent() && operation != Operation.DELETE) {
            throw new NotOurs(operation);
        }
        condition.become(Transitions.apply(condition.status(), operation), null, now);
        updatedAt = now;
    }

    void delete(boolean keepFiles, Instant now) {
        operate(Operation.DELETE, now);
        keepsFiles = keepFiles;
    }

    void cancel(Instant now) {
        operate(Operation.CANCEL, now);
        keepsFiles = false;
    }

    /**
     * @throws ImpossibleTransition when {@code status} cannot follow the present one
     */
    void becomes(Status status, @Nullable String reason, Instant now) {
        Transitions.check(condition.status(), status);
        if (condition.status() != status) {
            updatedAt = now;
        }
        condition.become(status, reason, now);
    }

    void responds(@Nullable Instant notSince) {
        condition.responds(notSince);
    }

    void remembers(List<String> lines) {
        lastLog.clear();
        lines.forEach(line -> lastLog.add(Text.storable(line, LONGEST_LINE)));
    }

    Optional<Attachment> attachment() {
        return Optional.ofNullable(attachment).flatMap(SavedAttachment::attachment);
    }

    ApplicationId id() {
        return new ApplicationId(id);
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }

    boolean restartsAfterCrash() {
        return restartsAfterCrash;
    }

    Condition condition() {
        return condition;
    }

    boolean keepsFiles() {
        return keepsFiles;
    }

    List<String> lastLog() {
        return List.copyOf(lastLog);
    }

    ApplicationDetails details(EndpointsProperties told) {
        return new ApplicationDetails(
                id(),
                name,
                description,
                new TeamId(team),
                settings.settings(),
                restartsAfterCrash,
                condition.status(),
                condition.reason(),
                condition.statusSince(),
                condition.notRespondingSince(),
                endpoints.stream()
                        .map(endpoint -> endpoint.endpoint(id(), told))
                        .sorted(Endpoint.ORDER)
                        .toList(),
                createdAt,
                createdBy,
                updatedAt,
                attachment(),
                version == null ? 0 : version);
    }
}
