package io.raygate.applications;

import io.raygate.vocabulary.Refusal;

/** The name typed to confirm something risky is another one. */
public final class NameNotRepeated extends Refusal {

    NameNotRepeated(String typed, String name, String purpose) {
        super(
                "confirm",
                "“%s” is not the application's name. Type “%s” %s."
                        .formatted(typed, name, purpose));
    }
}
