package io.raygate.parameters;

import io.raygate.audit.AuditableChange;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import java.util.Optional;

/**
 * Somebody changed one parameter, or planned or cancelled a restart for the sake of some.
 *
 * @param before of a secret only its version
 * @param after of a secret only its version
 */
public record ParameterChanged(
        Actor actor, String action, ApplicationId id, String target, String before, String after)
        implements AuditableChange {

    static ParameterChanged to(
            Actor actor, ApplicationId id, String name, String before, String after) {
        return new ParameterChanged(actor, "parameter.changed", id, name, before, after);
    }

    static ParameterChanged restart(
            Actor actor, ApplicationId id, String what, String before, String after) {
        return new ParameterChanged(actor, "restart." + what, id, "restart", before, after);
    }

    @Override
    public Optional<ApplicationId> application() {
        return Optional.of(id);
    }
}
