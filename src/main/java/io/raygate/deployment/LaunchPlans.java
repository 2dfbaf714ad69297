package io.raygate.deployment;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Attachment;
import io.raygate.applications.RaySettings;
import io.raygate.parameters.launch.ApplicationSecrets;
import io.raygate.parameters.launch.LaunchSecrets;
import io.raygate.parameters.launch.LaunchSettings;
import io.raygate.runtime.AttachPlan;
import io.raygate.runtime.LaunchPlan;
import io.raygate.vocabulary.Secret;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Compiles what people want of an application into the plan of its next launch. */
@Component
class LaunchPlans {

    private final LaunchSecrets secrets;
    private final LaunchSettings settings;

    LaunchPlans(LaunchSecrets secrets, LaunchSettings settings) {
        this.secrets = secrets;
        this.settings = settings;
    }

    /** How an attached cluster is watched. */
    AttachPlan watching(ApplicationDetails application) {
        Attachment attachment = application.attachment().orElseThrow();
        Secret token = secrets.of(application.id()).rayToken();
        return new AttachPlan(
                application.id(),
                attachment.dashboard(),
                attachment.jupyter(),
                Optional.of(token).filter(given -> !given.isEmpty()));
    }

    /** The plan of a launch that begins now. */
    LaunchPlan of(ApplicationDetails application) {
        LaunchSettings.Wanted wanted = settings.begin(application.id());
        RaySettings ray = wanted.settings();
        ApplicationSecrets opened = secrets.of(application.id());
        return new LaunchPlan(
                application.id(),
                ray.rayVersion(),
                ray.cpus(),
                ray.gpus(),
                ray.objectStoreMemory(),
                ray.memoryLimit(),
                ray.packages(),
                wanted.environment(),
                ray.profiling(),
                opened.rayToken(),
                opened.jupyterUpstreamToken());
    }
}
