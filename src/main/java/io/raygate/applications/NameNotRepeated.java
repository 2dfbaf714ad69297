package io.raygate.applications;

import io.raygate.vocabulary.Refusal;

/** The name typed to confirm a deletion is another one. */
public final class NameNotRepeated extends Refusal {

    NameNotRepeated(String typed, String name) {
        super(
                "typedName",
                "“%s” is not the application's name. Type “%s” to delete it."
                        .formatted(typed, name));
    }
}
