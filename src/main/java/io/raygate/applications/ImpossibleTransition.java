package io.raygate.applications;

import io.raygate.vocabulary.Refusal;

/** An application cannot get from its status to where somebody wanted it. */
public final class ImpossibleTransition extends Refusal {

    ImpossibleTransition(Status from, String wanted, String possible) {
        super(
                "%s is not possible while the application is %s. %s"
                        .formatted(wanted, from.word(), possible));
    }
}
