package io.raygate.identity;

import io.raygate.vocabulary.Refusal;

/** An act that needs the password again, typed a moment ago. */
public final class StepUpNeeded extends Refusal {

    StepUpNeeded() {
        super("This needs your password again: it was not typed within the last 5 minutes.");
    }

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
