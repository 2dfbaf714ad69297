package io.raygate.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** An API token that was not even looked at. */
public final class TooManyWrongTokens extends AuthenticationException {

    private final Duration wait;

    TooManyWrongTokens(Duration wait) {
        super(
                "Too many wrong API tokens from your address. Try again in %d s."
                        .formatted(wait.toSeconds() + 1));
        this.wait = wait;
    }

    /** How long until the next one is looked at. */
    public Duration retryAfter() {
        return wait.plusSeconds(1);
    }
}
