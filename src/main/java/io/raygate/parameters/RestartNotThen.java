package io.raygate.parameters;

import io.raygate.vocabulary.Refusal;
import java.time.Duration;
import java.time.Instant;

/** A restart cannot be put off until then. */
public final class RestartNotThen extends Refusal {

    RestartNotThen(Instant moment, Duration furthest) {
        super(
                "restart",
                "%s is no time for a restart. Choose one in the next %d days."
                        .formatted(moment, furthest.toDays()));
    }
}
