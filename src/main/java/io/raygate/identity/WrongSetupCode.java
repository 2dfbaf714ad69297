package io.raygate.identity;

import io.raygate.vocabulary.Refusal;
import java.time.Duration;

/** A text that is not the setup code, or one too many of them. */
final class WrongSetupCode extends Refusal {

    private WrongSetupCode(String message) {
        super("code", message);
    }

    static WrongSetupCode wrong() {
        return new WrongSetupCode(
                "This is not the setup code. It stands in the link that the terminal printed when Raygate started last.");
    }

    static WrongSetupCode tooOften(Duration wait) {
        return new WrongSetupCode(
                "Too many wrong codes. Try again in %d s.".formatted(wait.toSeconds() + 1));
    }
}
