package io.raygate.parameters;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.raygate.identity.CurrentActor;
import io.raygate.identity.OperatorsAndUp;
import io.raygate.parameters.launch.LaunchSecrets;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.JobTokenClaims;
import io.raygate.vocabulary.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mints short-lived tokens with which jobs are submitted to one application. */
@Service
public class JobTokens {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final LaunchSecrets secrets;
    private final CurrentActor who;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    JobTokens(
            LaunchSecrets secrets,
            CurrentActor who,
            Clock clock,
            ApplicationEventPublisher events) {
        this.secrets = secrets;
        this.who = who;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A token in the person's name that expires after {@code life}; the audit trail has its line
     * before it is returned.
     *
     * @throws TokenLifeOutOfBounds unless {@code life} is 1 minute to {@link
     *     JobTokenClaims#MAX_AGE}
     */
    @OperatorsAndUp
    @Transactional
    public Secret mint(ApplicationId application, Duration life) {
        if (life.compareTo(SHORTEST) < 0 || life.compareTo(JobTokenClaims.MAX_AGE) > 0) {
            throw new TokenLifeOutOfBounds(life);
        }
        Actor actor = who.get();
        Secret key = secrets.of(application).jwtSecret();
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expires = now.plus(life);
        events.publishEvent(SecretsHandedOut.jobToken(actor, application, id, expires));
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer(JobTokenClaims.ISSUER)
                        .subject(actor.name())
                        .audience(JobTokenClaims.audience(application))
                        .jwtID(id)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(expires))
                        .build();
        return signed(claims, key);
    }

    private static Secret signed(JWTClaimsSet claims, Secret key) {
        try {
            var header = new JWSHeader(JWSAlgorithm.parse(JobTokenClaims.ALGORITHM));
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new MACSigner(key.revealBytes()));
            return Secret.of(token.serialize());
        } catch (JOSEException failure) {
            throw new IllegalStateException("A job token cannot be signed", failure);
        }
    }
}
