package io.raygate.applications;

import io.raygate.audit.AuditableChange;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import java.util.Optional;

/** Somebody created an application; published in the transaction that saves it. */
public record ApplicationCreated(ApplicationDetails details, Actor actor)
        implements AuditableChange {

    @Override
    public String action() {
        return "application.created";
    }

    @Override
    public Optional<ApplicationId> application() {
        return Optional.of(details.id());
    }

    @Override
    public String target() {
        return details.name();
    }

    @Override
    public String before() {
        return "";
    }

    @Override
    public String after() {
        RaySettings settings = details.settings();
        if (details.attachment().isPresent()) {
            return "attached, Ray %s, %s"
                    .formatted(
                            settings.rayVersion(),
                            AttachmentChanged.inWords(details.attachment().get()));
        }
        return "Ray %s, CPUs %d, GPUs %d"
                .formatted(settings.rayVersion(), settings.cpus(), settings.gpus());
    }
}
