package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Kind;
import io.raygate.applications.Status;
import io.raygate.applications.spi.ApplicationAction;
import io.raygate.design.Icons;
import io.raygate.identity.CurrentActor;
import io.raygate.vocabulary.Role;
import java.util.Optional;

/** Leads administrators to where an attached Ray is looked up again, or another one is given. */
@org.springframework.stereotype.Component
class ChangeAttachmentAction implements ApplicationAction {

    private final CurrentActor person;

    ChangeAttachmentAction(CurrentActor person) {
        this.person = person;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Placement placement() {
        return Placement.MENU;
    }

    @Override
    public Optional<Component> component(ApplicationDetails application) {
        if (application.kind() != Kind.ATTACHED
                || application.status() == Status.DELETING
                || !person.mayAct(Role.ADMINISTRATOR)) {
            return Optional.empty();
        }
        Button change = new Button("Change what is attached", Icons.PLUG.create());
        change.addClassName("aura-accent-neutral");
        change.addClickListener(
                click ->
                        UI.getCurrent()
                                .navigate("applications/" + application.id() + "/attachment"));
        return Optional.of(change);
    }
}
