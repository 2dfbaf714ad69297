package io.raygate.identity;

import io.raygate.vocabulary.Refusal;

/** More passwords wait to be checked than are checked at once. */
final class TooManyAtOnce extends Refusal {

    TooManyAtOnce() {
        super("Many people are signing in right now. Try again in a few seconds.");
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
