package io.raygate.parameters;

import io.raygate.applications.UpstreamTokens;
import io.raygate.identity.CurrentActor;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.ServiceName;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seals the tokens of attached services in the place of the ones that Raygate would have drawn. */
@Component
class SealedUpstreamTokens implements UpstreamTokens {

    /** Sealed like any other, so that its place is not empty. */
    private static final Secret NONE = Secret.of("");

    private final SealedSecrets secrets;

    private final CurrentActor who;
    private final Clock clock;

    SealedUpstreamTokens(SealedSecrets secrets, CurrentActor who, Clock clock) {
        this.secrets = secrets;
        this.who = who;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(ApplicationId application, Map<ServiceName, Secret> tokens) {
        var origin =
                new SealedRows.Origin(
                        who.get().name(), clock.instant().truncatedTo(ChronoUnit.MICROS), true);
        secrets.replace(
                application,
                SecretName.RAY_TOKEN,
                tokens.getOrDefault(ServiceName.DASHBOARD, NONE),
                origin);
        secrets.replace(
                application,
                SecretName.JUPYTER_UPSTREAM_TOKEN,
                tokens.getOrDefault(ServiceName.JUPYTER, NONE),
                origin);
    }
}
