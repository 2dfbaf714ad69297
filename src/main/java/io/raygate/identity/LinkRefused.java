package io.raygate.identity;

import io.raygate.vocabulary.Refusal;
import java.time.Duration;

/** A one-time link that opens nothing. */
public final class LinkRefused extends Refusal {

    private LinkRefused(String message) {
        super(message);
    }

    static LinkRefused usedUp() {
        return new LinkRefused(
                "This link is used up, expired or withdrawn. Ask an administrator for a new one.");
    }

    static LinkRefused tooOften(Duration wait) {
        return new LinkRefused(
                "Too many wrong links. Try again in %d s.".formatted(wait.toSeconds() + 1));
    }
}
