package io.raygate.applications;

import io.raygate.vocabulary.Refusal;

/** Every port of the range for new endpoints is taken. */
public final class NoPortFree extends Refusal {

    NoPortFree(String message) {
        super(message);
    }
}
