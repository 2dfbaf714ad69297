package io.raygate.identity;

import io.raygate.vocabulary.Refusal;

/** An act that would leave nobody to manage people. */
public final class LastAdministrator extends Refusal {

    LastAdministrator(String name) {
        super(
                "%s is the only administrator left. Make somebody else an administrator first."
                        .formatted(name));
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
