package io.raygate.identity;

import io.raygate.vocabulary.Refusal;

/** The first administrator exists already. */
public final class SetupIsOver extends Refusal {

    SetupIsOver() {
        super("The first administrator has been created already. Sign in instead.");
    }
}
