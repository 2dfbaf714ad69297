package io.raygate.identity;

import io.raygate.vocabulary.Refusal;

/** Nobody has an account of that name. */
public final class NoSuchPerson extends Refusal {

    NoSuchPerson(String name) {
        super("There is no account “%s”.".formatted(name));
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
