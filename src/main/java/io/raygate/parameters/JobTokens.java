package io.raygate.parameters;

import io.raygate.identity.OperatorsAndUp;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Secret;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** Mints short-lived tokens with which jobs are submitted to one application. */
@Service
public class JobTokens {

    /**
     * A token that expires after {@code life}, at most {@link
     * io.raygate.vocabulary.JobTokenClaims#MAX_AGE}.
     */
    @OperatorsAndUp
    public Secret mint(ApplicationId application, Duration life) {
        throw new UnsupportedOperationException("on its way");
    }
}
