package io.raygate.parameters;

import io.raygate.parameters.launch.ApplicationSecrets;
import io.raygate.parameters.launch.LaunchSecrets;
import io.raygate.vocabulary.ApplicationId;
import org.springframework.stereotype.Service;

/** Opens what the vault has sealed. */
@Service
class SealedLaunchSecrets implements LaunchSecrets {

    @Override
    public ApplicationSecrets of(ApplicationId application) {
        throw new UnsupportedOperationException("on its way");
    }
}
