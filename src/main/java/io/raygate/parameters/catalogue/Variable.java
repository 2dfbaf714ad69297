package io.raygate.parameters.catalogue;

import java.time.Instant;
import java.util.Optional;

/**
 * One environment variable for jobs and notebooks as it is saved.
 *
 * @param value empty for a secret, whoever asks
 */
public record Variable(
        String name,
        boolean isSecret,
        Optional<String> value,
        State state,
        String setBy,
        Instant setAt) {

    /** Whether the cluster runs with it. */
    public enum State {
        APPLIED,
        ADDED,
        CHANGED,
        REMOVED
    }

    public boolean isPending() {
        return state != State.APPLIED;
    }
}
