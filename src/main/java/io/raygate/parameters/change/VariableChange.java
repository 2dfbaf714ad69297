package io.raygate.parameters.change;

import io.raygate.vocabulary.Secret;

/** What somebody wants one environment variable to become. */
public sealed interface VariableChange {

    /** This value; {@code isSecret} where nobody is to see it again without a reveal. */
    record Set(Secret value, boolean isSecret) implements VariableChange {}

    /** Not set any more. */
    record Removed() implements VariableChange {}

    static VariableChange plain(String value) {
        return new Set(Secret.of(value), false);
    }

    static VariableChange secret(Secret value) {
        return new Set(value, true);
    }
}
