package io.raygate.applications.ui.create;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.raygate.applications.settings.MemorySize;
import io.raygate.design.Section;
import io.raygate.runtime.MachineReport;
import java.util.List;

/** The fields of the form, in one column of sections. */
class ApplicationFields extends Div {

    /** A value is checked when nothing was typed for this long, in milliseconds. */
    private static final int TYPING_PAUSE = 700;

    final TextField name = new TextField("Name");
    final TextField description = new TextField("Description (optional)");
    final ComboBox<String> rayVersion = new ComboBox<>("Ray version");
    final IntegerField cpus = new IntegerField("CPUs");
    final IntegerField gpus = new IntegerField("GPUs");
    final TextField objectStoreMemory = new TextField("Object store memory");
    final TextField memoryLimit = new TextField("Memory limit (optional)");
    final TextArea packages = new TextArea("Extra Python packages (optional)");
    final Checkbox restartsAfterCrash = new Checkbox("Start again after a crash");

    ApplicationFields() {
        addClassName("rg-form");
        words();
        numbers();
        versions();
        add(
                new Section("About", fields(name, description)),
                new Section(
                        "Size",
                        fields(rayVersion, cpus, gpus),
                        fields(objectStoreMemory, memoryLimit)),
                new Section("Environment", packages, restartsAfterCrash));
    }

    private static Div fields(Component... fields) {
        Div row = new Div(fields);
        row.addClassNames("rg-fields", "rg-fields-" + fields.length);
        return row;
    }

    private void words() {
        for (TextField field : List.of(name, description, objectStoreMemory, memoryLimit)) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(TYPING_PAUSE);
            field.getElement().setAttribute("autocomplete", "off");
        }
        name.setAutofocus(true);
        memoryLimit.setHelperText("For everything it runs. Empty: no limit.");
        packages.setValueChangeMode(ValueChangeMode.LAZY);
        packages.setHelperText("One per line, for example pandas==2.2.3.");
        packages.addClassName("rg-mono");
        packages.setMinRows(3);
        packages.setMaxRows(10);
        restartsAfterCrash.setHelperText("At most 5 times in 10 minutes, then it is Failed.");
    }

    private void numbers() {
        for (IntegerField field : List.of(cpus, gpus)) {
            field.setStepButtonsVisible(true);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(TYPING_PAUSE);
            field.setI18n(
                    new IntegerField.IntegerFieldI18n()
                            .setBadInputErrorMessage("Not a whole number. Use digits only."));
        }
    }

    private void versions() {
        rayVersion.setAllowCustomValue(true);
        rayVersion.setHelperText("In an environment of its own.");
        rayVersion.addCustomValueSetListener(
                typed -> rayVersion.setValue(typed.getDetail().strip()));
    }

    /** Offers these versions, the newest first and chosen unless another one is. */
    void offer(List<String> versions) {
        String chosen = rayVersion.getValue();
        rayVersion.setItems(versions);
        rayVersion.setItemLabelGenerator(
                version ->
                        !versions.isEmpty() && version.equals(versions.getFirst())
                                ? version + ", newest"
                                : version);
        if (chosen != null) {
            rayVersion.setValue(chosen);
        } else if (!versions.isEmpty()) {
            rayVersion.setValue(versions.getFirst());
        } else {
            rayVersion.setHelperText("The package index does not answer. Type a version.");
        }
    }

    /** Says beside the fields what the machine has. */
    void hint(MachineReport report) {
        cpus.setHelperText("This machine has %d.".formatted(report.cpus()));
        gpus.setHelperText(
                report.gpus() == 0
                        ? "This machine has none."
                        : "This machine has %d.".formatted(report.gpus()));
        objectStoreMemory.setHelperText(
                "%s of %s is free now."
                        .formatted(
                                new MemorySize(report.freeMemory()),
                                new MemorySize(report.memory())));
    }
}
