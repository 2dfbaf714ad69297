package io.raygate.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A sign-in that was not even looked at; it can be tried again after a while. */
public final class SignInRefused extends AuthenticationException {

    private final transient Duration wait;

    SignInRefused(String message, Duration wait) {
        super(message);
        this.wait = wait;
    }

    public Duration tryAgainIn() {
        return wait;
    }
}
