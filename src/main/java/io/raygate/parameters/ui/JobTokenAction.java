package io.raygate.parameters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Endpoint;
import io.raygate.applications.spi.ApplicationAction;
import io.raygate.design.Icons;
import io.raygate.identity.CurrentActor;
import io.raygate.parameters.JobTokens;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Role;
import io.raygate.vocabulary.ServiceName;
import java.util.Optional;

/** The button at Application Connection that mints a job token for the Dashboard's endpoint. */
@org.springframework.stereotype.Component
class JobTokenAction implements ApplicationAction {

    private final JobTokens tokens;
    private final CurrentActor person;

    JobTokenAction(JobTokens tokens, CurrentActor person) {
        this.tokens = tokens;
        this.person = person;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Placement placement() {
        return Placement.CONNECTION;
    }

    @Override
    public Optional<Component> component(ApplicationDetails application) {
        return person.mayAct(Role.OPERATOR)
                ? application
                        .endpoint(ServiceName.DASHBOARD, NetType.PRIVATE)
                        .map(endpoint -> button(application, endpoint))
                : Optional.empty();
    }

    private Component button(ApplicationDetails application, Endpoint endpoint) {
        Button button = new Button("Job token", Icons.KEY_ROUND.create(14));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClassName("aura-accent-neutral");
        button.addClickListener(
                click -> new JobTokenDialog(tokens, application, endpoint.url()).open());
        return button;
    }
}
