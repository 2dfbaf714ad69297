package io.raygate.enforcement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Endpoint;
import io.raygate.applications.Status;
import io.raygate.applications.spi.ApplicationAction;
import io.raygate.design.Icons;
import io.raygate.design.Notices;
import io.raygate.enforcement.EndpointEntrance;
import io.raygate.enforcement.EndpointOpening;
import io.raygate.identity.CurrentActor;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.Role;
import io.raygate.vocabulary.ServiceName;
import java.util.Optional;

/**
 * A button that opens a service in a new tab.
 *
 * @param least the role that may open it
 */
record OpenEndpointAction(
        EndpointOpening endpoints,
        CurrentActor person,
        ServiceName service,
        Role least,
        String words,
        Icons icon,
        Placement placement,
        int order)
        implements ApplicationAction {

    /** A posted form keeps the code out of the address bar, the history and every log. */
    private static final String POST_IN_NEW_TAB =
            """
            const form = document.createElement('form');
            form.method = 'post';
            form.action = $0;
            form.target = '_blank';
            form.rel = 'noopener';
            const field = document.createElement('input');
            field.type = 'hidden';
            field.name = $1;
            field.value = $2;
            form.append(field);
            document.body.append(form);
            form.submit();
            form.remove();
            """;

    @Override
    public Optional<Component> component(ApplicationDetails application) {
        boolean isOpen =
                application.status() == Status.ACTIVATED
                        && application.endpoint(service, NetType.PRIVATE).isPresent();
        if (!isOpen || !person.mayAct(least)) {
            return Optional.empty();
        }
        Button button =
                new Button(
                        words, icon.create(), click -> open(click.getSource(), application.id()));
        if (placement == Placement.PRIMARY) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        } else {
            button.addClassName("aura-accent-neutral");
        }
        return Optional.of(button);
    }

    private String told(Endpoint door) {
        return "Opening the %s at its %s endpoint, %s, in a new tab."
                .formatted(
                        service == ServiceName.DASHBOARD ? "dashboard" : "notebook",
                        door.id().netType() == NetType.PUBLIC ? "public" : "private",
                        door.url());
    }

    private void open(Button pressed, ApplicationId application) {
        try {
            EndpointEntrance way = endpoints.open(application, service);
            // Not on the button: as an entry of a menu it is not on the page.
            UI ui = pressed.getUI().orElseGet(UI::getCurrent);
            ui.getPage().executeJs(POST_IN_NEW_TAB, way.url(), way.field(), way.code().reveal());
            Notices.show(told(way.door()));
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }
}
