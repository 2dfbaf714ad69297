package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.checkbox.Checkbox;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.Operation;
import io.raygate.design.ConfirmDialog;
import io.raygate.design.Figures;
import io.raygate.design.Notices;
import io.raygate.gateway.traffic.Traffic;
import io.raygate.identity.CurrentActor;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.Role;
import org.springframework.stereotype.Component;

/** Asks before an operation that costs somebody something, and carries it out. */
@Component
class Operations {

    private final ApplicationService applications;
    private final Traffic traffic;
    private final CurrentActor person;

    Operations(ApplicationService applications, Traffic traffic, CurrentActor person) {
        this.applications = applications;
        this.traffic = traffic;
        this.person = person;
    }

    boolean mayAsk(ApplicationDetails application, Operation operation) {
        return person.mayAct(Role.OPERATOR)
                && applications.possible(application.id()).contains(operation);
    }

    void ask(ApplicationDetails application, Operation operation) {
        switch (operation) {
            case START -> startAtOnce(application);
            case STOP -> confirmStop(application);
            case RESTART -> confirmRestart(application);
            case CANCEL -> confirmCancel(application);
            case DELETE -> {
                switch (application.kind()) {
                    case LOCAL -> confirmDelete(application);
                    case ATTACHED -> confirmDetach(application);
                }
            }
        }
    }

    private void startAtOnce(ApplicationDetails application) {
        try {
            operate(application, Operation.START, "Start of %s begun.");
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }

    private void confirmStop(ApplicationDetails application) {
        ConfirmDialog.ask("Stop %s?".formatted(application.name()))
                .text(
                        ("Running jobs and notebooks end%s. Its endpoints answer 503 until it is"
                                        + " started again. Notebooks, logs and rules are kept.")
                                .formatted(andCuts(application)))
                .act(
                        withPrice("Stop", application),
                        () -> operate(application, Operation.STOP, "Stop of %s begun."))
                .open();
    }

    private void confirmRestart(ApplicationDetails application) {
        ConfirmDialog.ask("Restart %s?".formatted(application.name()))
                .text(
                        ("Running jobs and notebooks end%s. Its endpoints answer 503 until Ray is"
                                        + " back, mostly within a minute.")
                                .formatted(andCuts(application)))
                .act(
                        withPrice("Restart", application),
                        () -> operate(application, Operation.RESTART, "Restart of %s begun."))
                .open();
    }

    private void confirmCancel(ApplicationDetails application) {
        ConfirmDialog.ask("Cancel the creation of %s?".formatted(application.name()))
                .text("What was installed for it so far is removed, and the application with it.")
                .act(
                        "Cancel creation",
                        () -> operate(application, Operation.CANCEL, "Creation of %s cancelled."))
                .cancel("Go on creating")
                .open();
    }

    private void confirmDelete(ApplicationDetails application) {
        Checkbox keep = new Checkbox("Keep notebooks and logs on this machine", true);
        keep.setHelperText(
                "In %s of the data directory, readable to whoever runs Raygate."
                        .formatted(keptAt(application)));
        ConfirmDialog.ask("Delete %s for good?".formatted(application.name()))
                .text(
                        whatEnds(application)
                                + "Its endpoints, rules and keys are gone and do not come back.")
                .with(keep)
                .typed(application.name())
                .danger()
                .act("Delete " + application.name(), () -> delete(application, keep.getValue()))
                .open();
    }

    private void confirmDetach(ApplicationDetails application) {
        ConfirmDialog.ask("Detach %s?".formatted(application.name()))
                .text(
                        ("Ray runs on, with its jobs and notebooks: Raygate did not start it and"
                                        + " does not end it. Its endpoints, rules and keys here are gone%s and"
                                        + " do not come back.")
                                .formatted(andCuts(application)))
                .typed(application.name())
                .danger()
                .act(
                        withPrice("Detach", application),
                        () -> {
                            applications.delete(application.id(), application.name(), false);
                            Notices.show(
                                    "%s detached. Its Ray runs on.".formatted(application.name()));
                        })
                .open();
    }

    private String whatEnds(ApplicationDetails application) {
        return switch (application.status()) {
            case STOPPED, FAILED -> "";
            default -> "Running jobs and notebooks end%s. ".formatted(andCuts(application));
        };
    }

    private void delete(ApplicationDetails application, boolean keepFiles) {
        applications.delete(application.id(), application.name(), keepFiles);
        String begun = "Deletion of %s begun.".formatted(application.name());
        Notices.show(
                keepFiles
                        ? "%s Its notebooks and logs stay in %s of the data directory."
                                .formatted(begun, keptAt(application))
                        : begun);
    }

    private static String keptAt(ApplicationDetails application) {
        return "local/kept/" + application.id();
    }

    private void operate(ApplicationDetails application, Operation operation, String done) {
        applications.operate(application.id(), operation);
        Notices.show(done.formatted(application.name()));
    }

    private String andCuts(ApplicationDetails application) {
        int open = traffic.openConnections(application.id()).size();
        return open == 0
                ? ""
                : " and "
                        + Figures.of(open, "open connection")
                        + (open == 1 ? " is cut" : " are cut");
    }

    private String withPrice(String act, ApplicationDetails application) {
        int open = traffic.openConnections(application.id()).size();
        return open == 0 ? act : act + " and cut " + Figures.of(open, "connection");
    }
}
