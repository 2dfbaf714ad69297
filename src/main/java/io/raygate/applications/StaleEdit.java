package io.raygate.applications;

import io.raygate.vocabulary.Refusal;

/** What was edited has been changed by somebody else meanwhile; nothing was saved. */
public final class StaleEdit extends Refusal {

    public StaleEdit(String what) {
        super(
                "%s was changed by somebody else while you edited it. Nothing was saved: load it again and repeat your change."
                        .formatted(what));
    }
}
