package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Kind;
import io.raygate.applications.Operation;
import io.raygate.applications.Status;
import io.raygate.applications.spi.ApplicationAction;
import io.raygate.design.Icons;
import java.util.Optional;

/** A button for one operation; there while the operation is possible. */
record OperationAction(
        Operations operations, Operation operation, Placement placement, int order, Icons icon)
        implements ApplicationAction {

    @Override
    public Optional<Component> component(ApplicationDetails application) {
        if (!operations.mayAsk(application, operation)) {
            return Optional.empty();
        }
        Button button =
                new Button(
                        word(application),
                        icon.create(),
                        click -> operations.ask(application, operation));
        if (placement == Placement.PRIMARY) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        } else {
            button.addClassName("aura-accent-neutral");
        }
        return Optional.of(button);
    }

    private String word(ApplicationDetails application) {
        if (operation == Operation.DELETE && application.kind() == Kind.ATTACHED) {
            return "Detach";
        }
        boolean isSecondTry = operation == Operation.START && application.status() == Status.FAILED;
        return isSecondTry ? "Start again" : operation.word();
    }
}
