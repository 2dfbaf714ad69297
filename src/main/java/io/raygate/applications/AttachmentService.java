package io.raygate.applications;

import io.raygate.identity.AdministratorsOnly;
import io.raygate.identity.CurrentActor;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.ServiceName;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Puts Raygate in front of a Ray that somebody else runs.
 *
 * <p>Only here, and only because an administrator asks, are names of attached services looked up.
 * The services are asked before anything is saved and outside of any transaction.
 *
 * @see "ADR-0013"
 */
@Service
public class AttachmentService {

    private final Examination examination;
    private final SettingsCheck check;
    private final Attaching attaching;
    private final CurrentActor actor;
    private final Clock clock;

    AttachmentService(
            Examination examination,
            SettingsCheck check,
            Attaching attaching,
            CurrentActor actor,
            Clock clock) {
        this.examination = examination;
        this.check = check;
        this.attaching = attaching;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Asks one service who it is; saves nothing.
     *
     * @throws NotAttachable naming the field, when it is not what it should be
     */
    @AdministratorsOnly
    public Examined examine(
            ServiceName service, String url, Optional<Secret> token, String authorities) {
        return examination.examine(service, url, token, authorities);
    }

    /**
     * Saves a new application in front of what is there; callers get in from its commit on.
     *
     * @throws io.raygate.vocabulary.Refusal naming the field, for anything that does not fit
     */
    @AdministratorsOnly
    public ApplicationId attach(NewAttachment wanted) {
        String name = check.acceptedName(wanted.name());
        String description = check.acceptedDescription(wanted.description());
        Found found = find(wanted.services());
        return attaching.attach(
                new NewAttachment(name, description, wanted.team(), wanted.services()),
                found.version(),
                found.attachment(),
                actor.get());
    }

    /**
     * Looks the names up again, and pins and asks anew; the tokens are those of {@code services}.
     *
     * @throws StaleEdit when {@code version} is not the present one
     */
    @AdministratorsOnly
    public void change(ApplicationId id, NewAttachment.Services services, long version) {
        Found found = find(services);
        attaching.change(id, services, found.version(), found.attachment(), version, actor.get());
    }

    private record Found(String version, Attachment attachment) {}

    private Found find(NewAttachment.Services typed) {
        Examined ray =
                examination.examine(
                        ServiceName.DASHBOARD,
                        typed.dashboardUrl(),
                        typed.dashboardToken(),
                        typed.authorities());
        Optional<Examined> jupyter =
                Optional.of(typed.jupyterUrl())
                        .filter(url -> !url.isBlank())
                        .map(
                                url ->
                                        examination.examine(
                                                ServiceName.JUPYTER,
                                                url,
                                                typed.jupyterToken(),
                                                typed.authorities()));
        return new Found(
                ray.version(),
                new Attachment(
                        ray.at(),
                        jupyter.map(Examined::at),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}
