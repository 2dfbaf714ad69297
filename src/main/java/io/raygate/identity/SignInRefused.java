package io.raygate.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A sign-in that was not even looked at; its message says when to try again. */
final class SignInRefused extends AuthenticationException {

    private SignInRefused(String message) {
        super(message);
    }

    static SignInRefused tooManyFailures(Duration wait) {
        return new SignInRefused(
                "Too many failed sign-ins. Try again in %d s.".formatted(wait.toSeconds() + 1));
    }

    static SignInRefused busy(TooManyAtOnce busy) {
        return new SignInRefused(String.valueOf(busy.getMessage()));
    }
}
