package io.raygate.runtime.local.python;

import io.raygate.vocabulary.Refusal;

/** What was typed as a Python package is none that can be installed. */
public final class NotARequirement extends Refusal {

    NotARequirement(String message) {
        super("packages", message);
    }
}
