package io.raygate.applications;

import io.raygate.audit.AuditableChange;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import java.util.Optional;

/**
 * Somebody changed what an application says about itself.
 *
 * @param what {@code description} or {@code restart-after-crash}
 */
public record ApplicationEdited(
        ApplicationId id, String name, String what, String before, String after, Actor actor)
        implements AuditableChange {

    @Override
    public String action() {
        return "application." + what + ".changed";
    }

    @Override
    public Optional<ApplicationId> application() {
        return Optional.of(id);
    }

    @Override
    public String target() {
        return name;
    }
}
