package io.raygate.parameters.launch;

import io.raygate.vocabulary.ApplicationId;

/** Opens the secrets of an application; asks no role. */
public interface LaunchSecrets {

    /** What the current transaction sees. */
    ApplicationSecrets of(ApplicationId application);
}
