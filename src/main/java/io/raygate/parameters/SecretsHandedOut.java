package io.raygate.parameters;

import io.raygate.audit.AuditableChange;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import java.time.Instant;
import java.util.Optional;

/** Somebody was given clear text that opens an application; says which kind, never what. */
public record SecretsHandedOut(
        Actor actor,
        String action,
        Optional<ApplicationId> application,
        String target,
        String after)
        implements AuditableChange {

    static SecretsHandedOut firstCredentials(Actor actor, ApplicationId application) {
        return new SecretsHandedOut(
                actor,
                "secrets.first_credentials.shown",
                Optional.of(application),
                "dashboard account, access key, anonymous key, Jupyter token",
                "shown once to their creator");
    }

    static SecretsHandedOut jobToken(
            Actor actor, ApplicationId application, String tokenId, Instant expires) {
        return new SecretsHandedOut(
                actor,
                "secrets.job_token.minted",
                Optional.of(application),
                "job token " + tokenId,
                "expires " + expires);
    }

    static SecretsHandedOut revealed(
            Actor actor, ApplicationId application, String parameter, String reason) {
        return new SecretsHandedOut(
                actor,
                "secrets.revealed",
                Optional.of(application),
                parameter,
                "reason: " + reason);
    }

    @Override
    public String before() {
        return "";
    }
}
