package io.raygate.applications;

import io.raygate.vocabulary.Refusal;

/** Something typed leads to no Ray, or no Jupyter, that Raygate could stand in front of. */
public final class NotAttachable extends Refusal {

    NotAttachable(String field, String message) {
        super(field, message);
    }
}
