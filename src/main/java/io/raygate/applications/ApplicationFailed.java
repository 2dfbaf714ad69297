package io.raygate.applications;

import io.raygate.audit.AuditableChange;
import io.raygate.audit.Outcome;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import java.util.Optional;

/** An application ended or did not start, and Raygate has given up on it. */
record ApplicationFailed(ApplicationId id, String name, Status from, String reason)
        implements AuditableChange {

    @Override
    public Actor actor() {
        return Actor.SYSTEM;
    }

    @Override
    public String action() {
        return "application.failed";
    }

    @Override
    public Optional<ApplicationId> application() {
        return Optional.of(id);
    }

    @Override
    public String target() {
        return name;
    }

    @Override
    public String before() {
        return from.word();
    }

    @Override
    public String after() {
        return reason;
    }

    @Override
    public Outcome outcome() {
        return Outcome.FAILED;
    }
}
