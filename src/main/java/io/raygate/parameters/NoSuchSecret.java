package io.raygate.parameters;

import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Refusal;

/** There is no secret of this name to reveal. */
public final class NoSuchSecret extends Refusal {

    NoSuchSecret(ApplicationId application, String parameter) {
        super("%s of %s is not a secret that can be revealed.".formatted(parameter, application));
    }

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }
}
