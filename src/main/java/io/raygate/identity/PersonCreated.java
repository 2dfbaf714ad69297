package io.raygate.identity;

import io.raygate.audit.AuditableChange;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Role;
import java.util.Optional;

/** Somebody got an account. */
public record PersonCreated(Actor actor, String name, Role role) implements AuditableChange {

    @Override
    public String action() {
        return "identity.person.created";
    }

    @Override
    public Optional<ApplicationId> application() {
        return Optional.empty();
    }

    @Override
    public String target() {
        return name;
    }

    @Override
    public String before() {
        return "";
    }

    @Override
    public String after() {
        return role.title();
    }
}
