package io.raygate.identity;

import io.raygate.vocabulary.Refusal;

/** Whoever acts lost the role between the press and the act. */
public final class NoLongerAdministrator extends Refusal {

    NoLongerAdministrator() {
        super("You are no longer an administrator, so nothing was changed.");
    }

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
