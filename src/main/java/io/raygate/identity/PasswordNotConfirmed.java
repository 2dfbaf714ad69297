package io.raygate.identity;

import io.raygate.vocabulary.Refusal;
import java.time.Duration;

/** A password typed again that is not the person's, or one too many of them. */
public final class PasswordNotConfirmed extends Refusal {

    private PasswordNotConfirmed(String message) {
        super("password", message);
    }

    static PasswordNotConfirmed wrong() {
        return new PasswordNotConfirmed("This is not your password.");
    }

    static PasswordNotConfirmed missing() {
        return new PasswordNotConfirmed("Your password is missing. This needs it typed again.");
    }

    static PasswordNotConfirmed tooOften(Duration wait) {
        return new PasswordNotConfirmed(
                "Too many wrong passwords. Try again in %d s.".formatted(wait.toSeconds() + 1));
    }

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
