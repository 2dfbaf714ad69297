package io.raygate.enforcement;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.Endpoint;
import io.raygate.applications.Status;
import io.raygate.gateway.OneTimeCodes;
import io.raygate.identity.CurrentActor;
import io.raygate.identity.SignedIn;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.ServiceName;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs people of the console in at a dashboard without anybody seeing a password. */
@Service
public class DashboardOpening {

    private final ApplicationService applications;
    private final OneTimeCodes codes;
    private final CurrentActor who;
    private final ApplicationEventPublisher events;

    DashboardOpening(
            ApplicationService applications,
            OneTimeCodes codes,
            CurrentActor who,
            ApplicationEventPublisher events) {
        this.applications = applications;
        this.codes = codes;
        this.who = who;
        this.events = events;
    }

    /**
     * A code for the person who is signed in; the diary has its line before it is returned.
     *
     * @throws DashboardNotRunning unless the application runs
     */
    @SignedIn
    @Transactional
    public DashboardEntrance open(ApplicationId application) {
        ApplicationDetails details = applications.get(application);
        Endpoint door =
                Optional.of(details)
                        .filter(running -> running.status() == Status.ACTIVATED)
                        .flatMap(r -> r.endpoint(ServiceName.DASHBOARD, NetType.PRIVATE))
                        .orElseThrow(() -> new DashboardNotRunning(details));
        Actor actor = who.get();
        events.publishEvent(new DashboardOpened(actor, door.id()));
        return new DashboardEntrance(
                door.url() + OneTimeCodes.PATH, "code", codes.issue(door.id(), actor));
    }
}
