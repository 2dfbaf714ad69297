package io.raygate.deployment;

import io.raygate.parameters.launch.ApplicationSecrets;
import io.raygate.parameters.launch.LaunchSecrets;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Secret;
import java.util.Map;

/** Secrets one can tell apart, without a vault. */
class GivenSecrets implements LaunchSecrets {

    @Override
    public ApplicationSecrets of(ApplicationId application) {
        return new ApplicationSecrets(
                "ray",
                Secret.of("dashboard password"),
                Secret.of("jupyter token"),
                true,
                Secret.of("jwt secret"),
                Secret.of("access key"),
                Secret.of("anonymous key"),
                Secret.of("ray token of " + application),
                Secret.of("upstream token of " + application));
    }

    @Override
    public Map<ApplicationId, ApplicationSecrets> all() {
        throw new UnsupportedOperationException("a launch is about one application");
    }
}
