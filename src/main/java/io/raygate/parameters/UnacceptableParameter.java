package io.raygate.parameters;

import io.raygate.vocabulary.Refusal;

/** A value that a parameter cannot have; a secret value is never part of the message. */
public final class UnacceptableParameter extends Refusal {

    UnacceptableParameter(String parameter, String message) {
        super(parameter, message);
    }
}
