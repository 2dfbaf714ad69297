package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.StaleEdit;
import io.raygate.design.FormDialog;
import io.raygate.design.Notices;
import io.raygate.vocabulary.Refusal;

/** Edits the description; what was typed stays when somebody else was faster. */
final class DescriptionDialog {

    private final ApplicationService applications;
    private final FormDialog dialog =
            new FormDialog("Edit description", "Save description", this::save);
    private final TextArea description = new TextArea("Description");
    private ApplicationDetails edited;

    DescriptionDialog(ApplicationService applications, ApplicationDetails application) {
        this.applications = applications;
        edited = application;
        description.setValue(application.description());
        description.setWidthFull();
        description.setMinRows(3);
        description.setValueChangeMode(ValueChangeMode.EAGER);
        description.addValueChangeListener(change -> description.setInvalid(false));
        Div content = new Div(description);
        content.addClassName("rg-dialog-content");
        dialog.add(content);
        dialog.asksBeforeLosing(() -> !description.getValue().equals(edited.description()));
    }

    void open() {
        dialog.open();
    }

    private void save() {
        try {
            applications.describe(edited.id(), description.getValue().strip(), edited.version());
            dialog.close();
            Notices.show("Description of " + edited.name() + " saved.");
        } catch (StaleEdit somebodyWasFaster) {
            edited = applications.get(edited.id());
            object(
                    "“%s” was saved by somebody else meanwhile. Save again to replace it."
                            .formatted(edited.description()));
        } catch (Refusal refusal) {
            object(String.valueOf(refusal.getMessage()));
        }
    }

    private void object(String message) {
        description.setErrorMessage(message);
        description.setInvalid(true);
    }
}
