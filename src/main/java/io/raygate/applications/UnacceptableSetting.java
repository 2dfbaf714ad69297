package io.raygate.applications;

import io.raygate.vocabulary.Refusal;

/** A value that an application cannot have. */
public final class UnacceptableSetting extends Refusal {

    UnacceptableSetting(String field, String message) {
        super(field, message);
    }
}
