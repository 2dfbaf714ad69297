package io.raygate.parameters;

import io.raygate.vocabulary.JobTokenClaims;
import io.raygate.vocabulary.Refusal;
import java.time.Duration;

/** A job token cannot live that long, or that short. */
public final class TokenLifeOutOfBounds extends Refusal {

    TokenLifeOutOfBounds(Duration life) {
        super(
                "life",
                "%d minutes are no life for a job token. Expected 1 minute to %d hours."
                        .formatted(life.toMinutes(), JobTokenClaims.MAX_AGE.toHours()));
    }
}
