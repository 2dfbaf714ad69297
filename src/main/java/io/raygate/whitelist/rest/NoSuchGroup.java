package io.raygate.whitelist.rest;

import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Refusal;

/** The application has no group of this name. */
final class NoSuchGroup extends Refusal {

    NoSuchGroup(ApplicationId application, String name) {
        super("%s has no group “%s”.".formatted(application, name));
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
