package io.raygate.parameters.ui.configure;

import io.raygate.applications.ApplicationService;
import io.raygate.identity.CurrentActor;
import io.raygate.identity.StepUp;
import io.raygate.parameters.ParameterService;
import io.raygate.parameters.SecretReveal;
import io.raygate.runtime.RayRuntime;
import io.raygate.vocabulary.Role;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the parts of the tab ask and tell. */
@Component
class ConfigureDesk {

    private final ParameterService parameters;
    private final SecretReveal reveal;
    private final StepUp stepUp;
    private final ApplicationService applications;
    private final RayRuntime runtime;
    private final CurrentActor person;
    private final Clock clock;

    ConfigureDesk(
            ParameterService parameters,
            SecretReveal reveal,
            StepUp stepUp,
            ApplicationService applications,
            RayRuntime runtime,
            CurrentActor person,
            Clock clock) {
        this.parameters = parameters;
        this.reveal = reveal;
        this.stepUp = stepUp;
        this.applications = applications;
        this.runtime = runtime;
        this.person = person;
        this.clock = clock;
    }

    ParameterService parameters() {
        return parameters;
    }

    SecretReveal reveal() {
        return reveal;
    }

    StepUp stepUp() {
        return stepUp;
    }

    ApplicationService applications() {
        return applications;
    }

    RayRuntime runtime() {
        return runtime;
    }

    Clock clock() {
        return clock;
    }

    List<String> rayVersions() {
        return runtime.rayVersions();
    }

    boolean mayModify() {
        return person.mayAct(Role.OPERATOR);
    }

    /** Types secret values and has them revealed. */
    boolean mayHandleSecrets() {
        return person.mayAct(Role.ADMINISTRATOR);
    }
}
