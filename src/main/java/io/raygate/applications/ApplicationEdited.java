package io.raygate.applications;

import io.raygate.audit.AuditableChange;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import java.util.Optional;

/**
 * An application was changed, by somebody or by Raygate itself.
 *
 * @param what {@code description}, {@code restart-after-crash} or {@code endpoints}
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
