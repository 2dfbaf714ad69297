package io.raygate.applications;

import io.raygate.audit.AuditableChange;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import java.util.Optional;

/**
 * An application is gone: cluster, files, row; published in the transaction that removes the row,
 * so that others remove what they keep for it.
 */
public record ApplicationDeleted(ApplicationId id, String name, Actor actor)
        implements AuditableChange {

    @Override
    public String action() {
        return "application.deleted";
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
        return Status.DELETING.word();
    }

    @Override
    public String after() {
        return "";
    }
}
