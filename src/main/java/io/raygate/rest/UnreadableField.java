package io.raygate.rest;

import io.raygate.vocabulary.Refusal;

/** A field of a request that does not say what was expected. */
public final class UnreadableField extends Refusal {

    /**
     * @param message names the value and what was expected
     */
    public UnreadableField(String field, String message) {
        super(field, message);
    }
}
