package io.raygate.parameters.ui.configure;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.raygate.parameters.catalogue.Parameter;
import io.raygate.parameters.catalogue.ParameterKind;
import io.raygate.parameters.catalogue.ParameterName;
import io.raygate.parameters.change.Change;
import java.util.List;
import java.util.Optional;

/** A value that is no secret, in a field that fits its kind. */
final class FieldEditor<
                F extends AbstractField<?, String> & HasValidationProperties & HasStyle & HasSize>
        implements Editor {

    private static final int TYPING_PAUSE = 500;

    private final F field;
    private final String saved;

    private FieldEditor(F field, Parameter parameter, Runnable changed) {
        this.field = field;
        saved = parameter.value().orElse("");
        ((HasAriaLabel) field).setAriaLabel(parameter.name().key());
        field.addClassName("rg-parameter-field");
        field.setValue(saved);
        field.addValueChangeListener(change -> changed.run());
    }

    static Editor of(Parameter parameter, List<String> rayVersions, Runnable changed) {
        if (parameter.name() == ParameterName.RAY_VERSION) {
            return new FieldEditor<>(versions(parameter, rayVersions), parameter, changed);
        }
        return switch (parameter.name().kind()) {
            case BOOLEAN -> new FieldEditor<>(choice(), parameter, changed);
            case LINES -> new FieldEditor<>(lines(), parameter, changed);
            case TEXT, WHOLE_NUMBER, AMOUNT ->
                    new FieldEditor<>(text(parameter.name().kind()), parameter, changed);
        };
    }

    private static Select<String> choice() {
        Select<String> choice = new Select<>();
        choice.setItems("true", "false");
        choice.addClassName("rg-mono");
        return choice;
    }

    private static TextArea lines() {
        TextArea area = new TextArea();
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(TYPING_PAUSE);
        area.setMinRows(2);
        area.setMaxRows(8);
        area.addClassName("rg-mono");
        area.setManualValidation(true);
        return area;
    }

    private static TextField text(ParameterKind kind) {
        TextField text = new TextField();
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE);
        text.getElement().setAttribute("autocomplete", "off");
        if (kind == ParameterKind.WHOLE_NUMBER) {
            text.getElement().setAttribute("inputmode", "numeric");
        }
        text.addClassName("rg-mono");
        text.setManualValidation(true);
        return text;
    }

    private static ComboBox<String> versions(Parameter parameter, List<String> known) {
        ComboBox<String> versions = new ComboBox<>();
        String present = parameter.value().orElse("");
        versions.setItems(
                known.contains(present)
                        ? known
                        : java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of(present), known.stream())
                                .toList());
        versions.setAllowCustomValue(true);
        versions.addCustomValueSetListener(typed -> versions.setValue(typed.getDetail().strip()));
        versions.addClassName("rg-mono");
        versions.setManualValidation(true);
        return versions;
    }

    @Override
    public Component component() {
        return (Component) field;
    }

    @Override
    public Optional<Change> change() {
        String text = text();
        return text.equals(saved) ? Optional.empty() : Optional.of(Change.to(text));
    }

    private String text() {
        return Optional.ofNullable(field.getValue()).orElse("");
    }

    @Override
    public void object(Optional<String> why) {
        field.setErrorMessage(why.orElse(""));
        field.setInvalid(why.isPresent());
    }
}
