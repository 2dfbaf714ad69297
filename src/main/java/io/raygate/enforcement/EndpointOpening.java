package io.raygate.enforcement;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.Endpoint;
import io.raygate.applications.Status;
import io.raygate.gateway.Admission;
import io.raygate.gateway.Guard;
import io.raygate.gateway.OneTimeCodes;
import io.raygate.identity.CurrentActor;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.ServiceName;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.parameters.P;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs people of the console in at an endpoint without anybody seeing a password or a token. */
@Service
public class EndpointOpening {

    /** A notebook executes code, so looking on is not enough for it. */
    private static final String LOCK =
            """
            hasAnyRole('ADMINISTRATOR', 'OPERATOR')
                or hasRole('VIEWER')
                    and #service == T(io.raygate.vocabulary.ServiceName).DASHBOARD""";

    private final ApplicationService applications;
    private final Doors doors;
    private final OneTimeCodes codes;
    private final CurrentActor who;
    private final ApplicationEventPublisher events;

    EndpointOpening(
            ApplicationService applications,
            Doors doors,
            OneTimeCodes codes,
            CurrentActor who,
            ApplicationEventPublisher events) {
        this.applications = applications;
        this.doors = doors;
        this.codes = codes;
        this.who = who;
        this.events = events;
    }

    /**
     * A code for the person who is signed in; the audit trail has its line before it is returned.
     * The dashboard is for everybody, a notebook for operators and administrators.
     *
     * @throws EndpointNotRunning unless the application runs
     */
    @PreAuthorize(LOCK)
    @Transactional
    public EndpointEntrance open(ApplicationId application, @P("service") ServiceName service) {
        ApplicationDetails details = applications.get(application);
        Actor actor = who.get();
        Endpoint door =
                Optional.of(details)
                        .filter(running -> running.status() == Status.ACTIVATED)
                        .flatMap(running -> nearest(running, service, actor))
                        .orElseThrow(() -> new EndpointNotRunning(details, service));
        events.publishEvent(new EndpointOpened(actor, door.id()));
        return new EndpointEntrance(
                door, door.url() + OneTimeCodes.PATH, "code", codes.issue(door.id(), actor));
    }

    private Optional<Endpoint> nearest(
            ApplicationDetails application, ServiceName service, Actor person) {
        return NearestDoor.to(person.from())
                .among(
                        application.endpoints().stream()
                                .filter(door -> door.id().service() == service)
                                .toList(),
                        this::admission);
    }

    /** Whom an endpoint lets in; empty where it is not open. */
    private Optional<Admission> admission(Endpoint door) {
        return Optional.ofNullable(doors.inForce().guards().get(door.id())).map(Guard::admission);
    }
}
