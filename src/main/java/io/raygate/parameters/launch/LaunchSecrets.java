package io.raygate.parameters.launch;

import io.raygate.vocabulary.ApplicationId;
import java.util.Map;

/** Opens the secrets of applications; asks no role. */
public interface LaunchSecrets {

    /**
     * What the current transaction sees.
     *
     * @throws io.raygate.applications.NoSuchApplication when there is none
     */
    ApplicationSecrets of(ApplicationId application);

    /** The secrets of every application; one whose secrets are damaged is missing. */
    Map<ApplicationId, ApplicationSecrets> all();
}
