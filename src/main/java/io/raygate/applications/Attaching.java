package io.raygate.applications;

import io.raygate.applications.endpoints.EndpointsProperties;
import io.raygate.policy.PolicyRevisions;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.ServiceName;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves what was found where an attached Ray is said to be. */
@Component
class Attaching {

    private final Applications applications;
    private final Creation creation;
    private final PrivateDoors doors;
    private final ObjectProvider<UpstreamTokens> tokens;
    private final EndpointsProperties endpoints;
    private final PolicyRevisions revisions;
    private final ApplicationEventPublisher events;

    Attaching(
            Applications applications,
            Creation creation,
            PrivateDoors doors,
            ObjectProvider<UpstreamTokens> tokens,
            EndpointsProperties endpoints,
            PolicyRevisions revisions,
            ApplicationEventPublisher events) {
        this.applications = applications;
        this.creation = creation;
        this.doors = doors;
        this.tokens = tokens;
        this.endpoints = endpoints;
        this.revisions = revisions;
        this.events = events;
    }

    /** What is known of a cluster that somebody else sized. */
    static RaySettings settings(String rayVersion) {
        return new RaySettings(rayVersion, 0, 0, 0, OptionalLong.empty(), List.of());
    }

    @Transactional
    public ApplicationId attach(
            NewAttachment wanted, String rayVersion, Attachment attachment, Actor actor) {
        revisions.advance();
        requireFree(attachment, null);
        ApplicationId id = creation.attach(wanted, rayVersion, attachment, actor);
        keepTokens(id, wanted.services(), attachment);
        return id;
    }

    @Transactional
    public void change(
            ApplicationId id,
            NewAttachment.Services typed,
            String rayVersion,
            Attachment attachment,
            long version,
            Actor actor) {
        revisions.advance();
        Application application =
                applications.lock(id.value()).orElseThrow(() -> new NoSuchApplication(id));
        Attachment before = application.attachment().orElseThrow(() -> new NoSuchApplication(id));
        requireFree(attachment, id);
        application.attach(attachment, rayVersion, version);
        doors.open(application);
        keepTokens(id, typed, attachment);
        events.publishEvent(
                new AttachmentChanged(id, application.name(), before, attachment, actor));
    }

    /** Two applications in front of one Ray would each undo the other's rules. */
    private void requireFree(Attachment attachment, @Nullable ApplicationId own) {
        applications.findAllByOrderById().stream()
                .map(each -> each.details(endpoints))
                .filter(each -> !Objects.equals(each.id(), own))
                .filter(
                        each ->
                                each.attachment()
                                        .filter(other -> isSame(other, attachment))
                                        .isPresent())
                .findFirst()
                .ifPresent(
                        taken -> {
                            throw AttachmentFields.of(ServiceName.DASHBOARD)
                                    .atUrl(
                                            "%s is attached already, as “%s”. Use that application."
                                                    .formatted(
                                                            attachment.dashboard().web(),
                                                            taken.name()));
                        });
    }

    private static boolean isSame(Attachment one, Attachment other) {
        return one.dashboard().socketAddress().equals(other.dashboard().socketAddress());
    }

    private void keepTokens(ApplicationId id, NewAttachment.Services typed, Attachment attachment) {
        Map<ServiceName, Secret> given = new EnumMap<>(ServiceName.class);
        typed.dashboardToken().ifPresent(token -> given.put(ServiceName.DASHBOARD, token));
        if (attachment.jupyter().isPresent()) {
            typed.jupyterToken().ifPresent(token -> given.put(ServiceName.JUPYTER, token));
        }
        tokens.getObject().keep(id, given);
    }
}
