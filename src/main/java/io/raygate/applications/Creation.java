package io.raygate.applications;

import io.raygate.applications.endpoints.EndpointsProperties;
import io.raygate.policy.PolicyRevisions;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Saves a new application with an ID, a name and ports that are nobody else's. */
@Component
class Creation {

    private final Applications applications;
    private final UnusedIds ids;
    private final PrivateDoors doors;
    private final EndpointsProperties endpoints;
    private final PolicyRevisions revisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Creation(
            Applications applications,
            UnusedIds ids,
            PrivateDoors doors,
            EndpointsProperties endpoints,
            PolicyRevisions revisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.ids = ids;
        this.doors = doors;
        this.endpoints = endpoints;
        this.revisions = revisions;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public ApplicationId create(NewApplication wanted, Actor creator) {
        // Locks until the commit: of two people who race for a name or a port one waits, and then
        // sees what the other got.
        revisions.advance();
        requireFreeName(wanted);
        var application =
                new Application(
                        ids.next(),
                        wanted,
                        creator,
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        doors.open(application);
        save(application);
        events.publishEvent(new ApplicationCreated(application.details(endpoints), creator));
        return application.id();
    }

    /** The same in front of a Ray that is there already, within the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ApplicationId attach(
            NewAttachment wanted, String rayVersion, Attachment attachment, Actor creator) {
        var asked =
                new NewApplication(
                        wanted.name(),
                        wanted.description(),
                        wanted.team(),
                        Attaching.settings(rayVersion),
                        false);
        requireFreeName(asked);
        var application =
                Application.attached(ids.next(), asked, attachment, creator, attachment.at());
        doors.open(application);
        save(application);
        events.publishEvent(new ApplicationCreated(application.details(endpoints), creator));
        return application.id();
    }

    private void requireFreeName(NewApplication wanted) {
        String team = wanted.team().value();
        if (applications.existsByTeamAndNameKey(team, ApplicationNames.key(wanted.name()))) {
            throw new ApplicationNameTaken(wanted.name());
        }
    }

    private void save(Application application) {
        try {
            applications.saveAndFlush(application);
        } catch (DataIntegrityViolationException clash) {
            String cause =
                    String.valueOf(clash.getMostSpecificCause().getMessage())
                            .toLowerCase(Locale.ROOT);
            if (cause.contains("application_name_unique")) {
                throw new ApplicationNameTaken(application.name());
            }
            throw clash;
        }
    }
}
