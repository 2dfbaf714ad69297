package io.raygate.applications;

import io.raygate.vocabulary.Refusal;

/** Another application of the team has this name already, capitals aside. */
public final class ApplicationNameTaken extends Refusal {

    public ApplicationNameTaken(String name) {
        super("name", "“%s” exists already in this team. Choose another name.".formatted(name));
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
