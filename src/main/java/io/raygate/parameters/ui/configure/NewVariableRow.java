package io.raygate.parameters.ui.configure;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.raygate.parameters.change.VariableChange;
import io.raygate.vocabulary.Secret;
import java.util.Optional;
import java.util.function.Consumer;

/** An environment variable that does not exist yet. */
final class NewVariableRow extends NativeTableRow implements VariableEditor {

    private static final int TYPING_PAUSE = 500;

    private final TextField name = new TextField();
    private final TextField plain = new TextField();
    private final PasswordField hidden = new PasswordField();
    private final Checkbox isSecret = new Checkbox("Secret");

    NewVariableRow(boolean mayType, Runnable changed, Consumer<NewVariableRow> dropped) {
        name.setAriaLabel("Name of the new variable");
        name.setPlaceholder("NAME");
        plain.setAriaLabel("Value of the new variable");
        plain.setPlaceholder("value");
        hidden.setAriaLabel("Secret value of the new variable");
        hidden.setAutocomplete(Autocomplete.NEW_PASSWORD);
        hidden.setManualValidation(true);
        hidden.setVisible(false);
        hidden.addClassName("rg-parameter-field");
        hidden.setValueChangeMode(ValueChangeMode.LAZY);
        hidden.setValueChangeTimeout(TYPING_PAUSE);
        for (TextField field : new TextField[] {name, plain}) {
            field.addClassNames("rg-mono", "rg-parameter-field");
            field.setManualValidation(true);
            field.getElement().setAttribute("autocomplete", "off");
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(TYPING_PAUSE);
            field.addValueChangeListener(change -> changed.run());
        }
        hidden.addValueChangeListener(change -> changed.run());
        isSecret.setVisible(mayType);
        isSecret.addValueChangeListener(
                change -> {
                    hide(change.getValue());
                    changed.run();
                });
        Div value =
                Cells.line(
                        plain,
                        hidden,
                        isSecret,
                        Cells.link("Drop", "Drop the new variable", () -> dropped.accept(this)));
        addDetachListener(left -> hidden.clear());
        addClassName("rg-changed");
        add(
                Cells.name(name),
                Cells.cell("Value", value),
                Cells.cell("Set by", new Span()),
                Cells.cell("Takes effect", Cells.takesEffect(true)),
                Cells.cell("State", StateWords.changed()));
    }

    private void hide(boolean secret) {
        plain.setVisible(!secret);
        hidden.setVisible(secret);
        if (secret) {
            hidden.setValue(plain.getValue());
            plain.clear();
        } else {
            // What was hidden is not shown: it is typed again.
            hidden.clear();
        }
    }

    void focus() {
        name.focus();
    }

    @Override
    public String name() {
        return name.getValue().strip();
    }

    @Override
    public Optional<VariableChange> change() {
        if (name().isEmpty() && plain.isEmpty() && hidden.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                isSecret.getValue()
                        ? VariableChange.secret(Secret.of(hidden.getValue()))
                        : VariableChange.plain(plain.getValue()));
    }

    @Override
    public void show(Optional<String> objection) {
        name.setErrorMessage(objection.orElse(""));
        name.setInvalid(objection.isPresent());
    }
}
