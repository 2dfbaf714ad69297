package io.raygate.rest;

import io.raygate.vocabulary.Refusal;

/** A header of a request that does not have the form that was expected. */
public final class MalformedHeader extends Refusal {

    /**
     * @param expected a sentence
     */
    public MalformedHeader(String header, String value, String expected) {
        super(header, "“%s” is no %s of this interface. %s".formatted(value, header, expected));
    }

    @Override
    public Kind kind() {
        return Kind.UNREADABLE;
    }
}
