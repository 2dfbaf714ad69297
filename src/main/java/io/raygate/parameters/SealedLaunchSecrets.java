package io.raygate.parameters;

import io.raygate.applications.NoSuchApplication;
import io.raygate.parameters.launch.ApplicationSecrets;
import io.raygate.parameters.launch.LaunchSecrets;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens what the vault has sealed. */
@Service
class SealedLaunchSecrets implements LaunchSecrets {

    private static final Logger log = LoggerFactory.getLogger(SealedLaunchSecrets.class);

    private final SealedSecrets secrets;

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
        } catch (Vault.SealBroken | IllegalStateException damaged) {
            log.error("The secrets of {} are damaged: its doors stay shut", application, damaged);
        }
    }

    private static ApplicationSecrets whole(
            ApplicationId application, Map<SecretName, Secret> opened) {
        for (SecretName name : SecretName.values()) {
            if (!opened.containsKey(name)) {
                throw new IllegalStateException(application + " has no " + name.parameter());
            }
        }
        return new ApplicationSecrets(
                opened.get(SecretName.DASHBOARD_USERNAME).reveal(),
                opened.get(SecretName.DASHBOARD_PASSWORD),
                opened.get(SecretName.JUPYTER_TOKEN),
                // Whatever is not a clear "false" keeps the stricter rule.
                !opened.get(SecretName.JWT_ENABLED).reveal().equals("false"),
                opened.get(SecretName.JWT_SECRET),
                opened.get(SecretName.ACCESS_KEY),
                opened.get(SecretName.ANONYMOUS_KEY),
                opened.get(SecretName.RAY_TOKEN),
                opened.get(SecretName.JUPYTER_UPSTREAM_TOKEN));
    }
}
