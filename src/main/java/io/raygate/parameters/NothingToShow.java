package io.raygate.parameters;

import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Refusal;

/** The first credentials were shown already, or are for somebody else to see. */
public final class NothingToShow extends Refusal {

    NothingToShow(ApplicationId application) {
        super(
                "The credentials of %s are not shown: only its creator sees them, and only once."
                        .formatted(application));
    }
}
