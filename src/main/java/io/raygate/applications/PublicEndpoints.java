package io.raygate.applications;

import io.raygate.applications.endpoints.EndpointsProperties;
import io.raygate.applications.endpoints.FreePorts;
import io.raygate.applications.spi.Exposure.Level;
import io.raygate.applications.spi.ExposureSource;
import io.raygate.gateway.traffic.Traffic;
import io.raygate.identity.CurrentActor;
import io.raygate.identity.OperatorsAndUp;
import io.raygate.identity.SignedIn;
import io.raygate.policy.PolicyRevisions;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Role;
import io.raygate.vocabulary.ServiceName;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests and releases public endpoints.
 *
 * <p>When a request returns, the port is bound and the whitelist is in force there; when a release
 * returns, nobody gets in there any more and who was in is cut.
 */
@Service
public class PublicEndpoints {

    private final Applications applications;
    private final EndpointsProperties told;
    private final FreePorts ports;
    private final ExposureSource exposures;
    private final Traffic traffic;
    private final PolicyRevisions revisions;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublicEndpoints(
            Applications applications,
            EndpointsProperties told,
            FreePorts ports,
            ExposureSource exposures,
            Traffic traffic,
            PolicyRevisions revisions,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.told = told;
        this.ports = ports;
        this.exposures = exposures;
        this.traffic = traffic;
        this.revisions = revisions;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** What there is to know, and to confirm, before a public endpoint is requested or released. */
    public record Risks(boolean opensToTheWorld, long openConnections) {}

    /** What requesting or releasing a public endpoint of the service would mean now. */
    @SignedIn
    @Transactional(readOnly = true)
    public Risks risks(ApplicationId id, ServiceName service) {
        return new Risks(isWideOpen(id), openConnections(id, service));
    }

    /**
     * Gives a service an address and a port in public, over TLS.
     *
     * @param typedName the application's name, asked for only where the whitelist lets everyone in
     * @throws io.raygate.vocabulary.Refusal where there is one already, no port is free, or the
     *     name is not repeated
     */
    @OperatorsAndUp
    @Transactional
    public Endpoint request(ApplicationId id, ServiceName service, String typedName) {
        return request(id, service, true, typedName);
    }

    /**
     * The same over HTTP in the clear: whoever listens on the way reads keys and passwords.
     *
     * @throws NameNotRepeated when {@code typedName} is not the application's name
     */
    @OperatorsAndUp
    @Transactional
    public Endpoint requestInTheClear(ApplicationId id, ServiceName service, String typedName) {
        return request(id, service, false, typedName);
    }

    private Endpoint request(
            ApplicationId id, ServiceName service, boolean secure, String typedName) {
        Application application = lock(id);
        check(application, service);
        application
                .endpoint(service, NetType.PUBLIC)
                .ifPresent(
                        there -> {
                            throw PublicEndpointRefused.thereAlready(there.endpoint(id, told));
                        });
        boolean isWideOpen = isWideOpen(id);
        if (isWideOpen && !actor.mayAct(Role.ADMINISTRATOR)) {
            throw PublicEndpointRefused.opensToTheWorld();
        }
        if (isWideOpen || !secure) {
            requireName(
                    application,
                    typedName,
                    isWideOpen ? "to let everyone in" : "to do without TLS");
        }
        revisions.advance();
        SavedEndpoint saved = saved(service, secure);
        application.opens(saved);
        becomes(application, Status.NET_CREATING);
        Endpoint opened = saved.endpoint(id, told);
        events.publishEvent(PublicEndpointChanged.requested(application, opened, actor.get()));
        return opened;
    }

    private static void check(Application application, ServiceName service) {
        Status status = application.condition().status();
        if (status != Status.ACTIVATED && status != Status.STOPPED) {
            throw PublicEndpointRefused.notNow(status);
        }
        if (!application.has(service, NetType.PRIVATE)) {
            throw PublicEndpointRefused.noSuchService(service, application.name());
        }
    }

    private SavedEndpoint saved(ServiceName service, boolean secure) {
        return new SavedEndpoint(
                service,
                NetType.PUBLIC,
                told.address(NetType.PUBLIC),
                ports.lowest(NetType.PUBLIC, applications.holders()),
                secure);
    }

    /**
     * Takes the address and the port away, whatever the application is doing, and cuts who is in.
     *
     * @param typedName the application's name, asked for only while somebody is connected
     * @throws io.raygate.vocabulary.Refusal where there is none, or the name is not repeated
     */
    @OperatorsAndUp
    @Transactional
    public void release(ApplicationId id, ServiceName service, String typedName) {
        Application application = lock(id);
        if (openConnections(id, service) > 0) {
            requireName(application, typedName, "to cut who is connected");
        }
        Endpoint closed =
                application
                        .closes(service, NetType.PUBLIC)
                        .map(saved -> saved.endpoint(id, told))
                        .orElseThrow(() -> PublicEndpointRefused.notThere(service));
        revisions.advance();
        becomes(application, Status.NET_DELETING);
        events.publishEvent(PublicEndpointChanged.released(application, closed, actor.get()));
    }

    private Application lock(ApplicationId id) {
        return applications.lock(id.value()).orElseThrow(() -> new NoSuchApplication(id));
    }

    /** Only what runs shows that its network changes; a stopped application stays stopped. */
    private void becomes(Application application, Status status) {
        if (application.condition().status() == Status.ACTIVATED) {
            application.becomes(status, null, clock.instant().truncatedTo(ChronoUnit.MICROS));
            events.publishEvent(new ApplicationStatusChanged(application.id(), status, ""));
        } else {
            Status same = application.condition().status();
            events.publishEvent(new ApplicationStatusChanged(application.id(), same, ""));
        }
    }

    private static void requireName(Application application, String typed, String purpose) {
        if (!application.name().equals(ApplicationNames.normal(typed))) {
            throw new NameNotRepeated(typed, application.name(), purpose);
        }
    }

    private boolean isWideOpen(ApplicationId id) {
        Level level = exposures.exposure(id).level();
        return level == Level.OPEN_INSIDE || level == Level.OPEN_TO_THE_WORLD;
    }

    private long openConnections(ApplicationId id, ServiceName service) {
        return traffic.openConnections(id).stream()
                .filter(open -> open.endpoint().service() == service)
                .filter(open -> open.endpoint().netType() == NetType.PUBLIC)
                .count();
    }
}
