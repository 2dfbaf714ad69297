package io.raygate.parameters;

import io.raygate.audit.AuditLog;
import io.raygate.identity.AdministratorsOnly;
import io.raygate.identity.CurrentActor;
import io.raygate.identity.StepUp;
import io.raygate.parameters.catalogue.ParameterName;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Secret;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens one secret for an administrator who has just typed the password again and says why.
 *
 * <p>The audit trail's line is committed before the value is returned, whatever transaction the
 * caller is in: there is no way to see a secret without having been written down.
 */
@Service
public class SecretReveal {

    private final SealedSecrets secrets;
    private final EnvironmentRows environment;
    private final StepUp stepUp;
    private final AuditLog audit;
    private final CurrentActor who;

    SecretReveal(
            SealedSecrets secrets,
            EnvironmentRows environment,
            StepUp stepUp,
            AuditLog audit,
            CurrentActor who) {
        this.secrets = secrets;
        this.environment = environment;
        this.stepUp = stepUp;
        this.audit = audit;
        this.who = who;
    }

    /**
     * The value of a secret parameter or variable.
     *
     * @param parameter its name, for example {@code secret.jwt.serviceKey} or {@code env.TOKEN}
     * @param reason why, for the audit trail
     * @throws io.raygate.identity.StepUpNeeded unless the password was typed again a moment ago
     * @throws io.raygate.vocabulary.Refusal for what is no secret, or without a reason
     */
    @AdministratorsOnly
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Secret reveal(ApplicationId application, String parameter, String reason) {
        stepUp.require();
        String why = RevealReason.accepted(reason);
        Secret value = open(application, parameter);
        audit.record(SecretsHandedOut.revealed(who.get(), application, parameter, why));
        return value;
    }

    private Secret open(ApplicationId application, String parameter) {
        if (parameter.startsWith(ParameterName.VARIABLE_PREFIX)) {
            return environment
                    .find(application, parameter.substring(ParameterName.VARIABLE_PREFIX.length()))
                    .filter(row -> row.secret() && !row.removed())
                    .map(environment::open)
                    .orElseThrow(() -> new NoSuchSecret(application, parameter));
        }
        return ParameterName.of(parameter)
                .filter(ParameterName::isSecret)
                .flatMap(SecretName::of)
                .map(name -> secrets.open(secrets.row(application, name)))
                .orElseThrow(() -> new NoSuchSecret(application, parameter));
    }
}
