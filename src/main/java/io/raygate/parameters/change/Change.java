package io.raygate.parameters.change;

import io.raygate.vocabulary.Secret;

/** What somebody wants one parameter to become. */
public sealed interface Change {

    /** The value that was typed; held as a secret whether it is one or not. */
    record To(Secret value) implements Change {}

    /** A secret generated anew, which nobody sees. */
    record Regenerated() implements Change {}

    static Change to(String text) {
        return new To(Secret.of(text));
    }
}
