package io.raygate.deployment;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.RaySettings;
import io.raygate.parameters.launch.ApplicationSecrets;
import io.raygate.parameters.launch.LaunchSecrets;
import io.raygate.runtime.LaunchPlan;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Compiles what is saved about an application into the plan of its cluster. */
@Component
class LaunchPlans {

    private final LaunchSecrets secrets;

    LaunchPlans(LaunchSecrets secrets) {
        this.secrets = secrets;
    }

    LaunchPlan of(ApplicationDetails application) {
        RaySettings settings = application.settings();
        ApplicationSecrets opened = secrets.of(application.id());
        return new LaunchPlan(
                application.id(),
                settings.rayVersion(),
                settings.cpus(),
                settings.gpus(),
                settings.objectStoreMemory(),
                settings.memoryLimit(),
                settings.packages(),
                Map.of(),
                opened.rayToken(),
                opened.jupyterUpstreamToken());
    }
}
