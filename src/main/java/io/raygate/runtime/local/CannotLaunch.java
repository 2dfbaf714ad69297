package io.raygate.runtime.local;

import io.raygate.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/** A launch plan that cannot be carried out as it is written. */
final class CannotLaunch extends Refusal {

    CannotLaunch(@Nullable String field, String message) {
        super(field, message);
    }
}
