package io.raygate.parameters;

import io.raygate.applications.NoSuchApplication;
import io.raygate.parameters.launch.ApplicationSecrets;
import io.raygate.parameters.launch.LaunchSecrets;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens what the vault has sealed. */
@Service
class SealedLaunchSecrets implements LaunchSecrets {

    private static final Logger log = LoggerFactory.getLogger(SealedLaunchSecrets.class);

    private final SealedSecrets secrets;

    /** Whose secrets do not open; said once, not at every compilation. */
    private final Set<ApplicationId> damaged = ConcurrentHashMap.newKeySet();

    SealedLaunchSecrets(SealedSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    @Transactional(readOnly = true)
    public ApplicationSecrets of(ApplicationId application) {
        Map<SecretName, Secret> opened = secrets.of(application);
        if (opened.isEmpty()) {
            throw new NoSuchApplication(application);
        }
        return whole(application, opened);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<ApplicationId, ApplicationSecrets> all() {
        Map<ApplicationId, ApplicationSecrets> all = new HashMap<>();
        secrets.all().forEach((application, rows) -> open(application, rows, all));
        return all;
    }

    private void open(
            ApplicationId application,
            List<SealedRows.Row> rows,
            Map<ApplicationId, ApplicationSecrets> all) {
        try {
            all.put(application, whole(application, secrets.opened(rows)));
            damaged.remove(application);
        } catch (Vault.SealBroken | IllegalStateException failure) {
            if (damaged.add(application)) {
                log.error(
                        "The secrets of {} do not open: its doors are shut", application, failure);
            }
        }
    }

    private static ApplicationSecrets whole(
            ApplicationId application, Map<SecretName, Secret> opened) {
        Function<SecretName, Secret> secret = name -> required(application, opened, name);
        return new ApplicationSecrets(
                secret.apply(SecretName.DASHBOARD_USERNAME).reveal(),
                secret.apply(SecretName.DASHBOARD_PASSWORD),
                secret.apply(SecretName.JUPYTER_TOKEN),
                // Whatever is not a clear "false" keeps the stricter rule.
                !secret.apply(SecretName.JWT_ENABLED).reveal().equals("false"),
                secret.apply(SecretName.JWT_SECRET),
                secret.apply(SecretName.ACCESS_KEY),
                secret.apply(SecretName.ANONYMOUS_KEY),
                secret.apply(SecretName.RAY_TOKEN),
                secret.apply(SecretName.JUPYTER_UPSTREAM_TOKEN));
    }

    private static Secret required(
            ApplicationId application, Map<SecretName, Secret> opened, SecretName name) {
        Secret secret = opened.get(name);
        if (secret == null) {
            throw new IllegalStateException(application + " has no " + name.parameter());
        }
        return secret;
    }
}
