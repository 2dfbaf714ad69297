package io.raygate.applications;

import io.raygate.audit.AuditableChange;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody asked an operation of an application, and its status already says so; published in the
 * transaction that saves it.
 *
 * @param name the application's name
 * @param from the status it had
 * @param keepFiles whether notebooks and logs stay; says something for deletions only
 */
public record ApplicationOperated(
        ApplicationId id,
        String name,
        Operation operation,
        Status from,
        Actor actor,
        boolean keepFiles)
        implements AuditableChange {

    @Override
    public String action() {
        return "application." + operation.name().toLowerCase(Locale.ROOT);
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
        return operation != Operation.DELETE
                ? operation.word()
                : operation.word() + (keepFiles ? ", files kept" : ", files removed");
    }
}
