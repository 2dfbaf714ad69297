package io.raygate.parameters.ui.configure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.raygate.parameters.catalogue.ParameterName;
import io.raygate.parameters.catalogue.Variable;
import io.raygate.parameters.change.Change;
import io.raygate.parameters.change.VariableChange;
import io.raygate.vocabulary.Secret;
import java.util.Optional;

/** One environment variable that is saved: to read, or to give another value, or to remove. */
final class VariableRow extends NativeTableRow implements VariableEditor {

    private static final int TYPING_PAUSE = 500;

    private final Variable variable;
    private final transient StateWords words;
    private final TextField field = new TextField();
    private final transient Optional<SecretEditor> secret;
    private final Div value = Cells.line();
    private final Div state = new Div();
    private final transient Runnable changed;
    private boolean isRemoved;

    /** A row to read. */
    VariableRow(Variable variable, StateWords words, Component... acts) {
        this(variable, words, false, false, () -> {});
        value.add(shown());
        value.add(acts);
    }

    /** A row to modify. */
    VariableRow(Variable variable, StateWords words, boolean mayType, Runnable changed) {
        this(variable, words, true, mayType, changed);
        draw();
    }

    private VariableRow(
            Variable variable,
            StateWords words,
            boolean isEdited,
            boolean mayType,
            Runnable changed) {
        this.variable = variable;
        this.words = words;
        this.changed = changed;
        secret =
                isEdited && variable.isSecret()
                        ? Optional.of(new SecretEditor(key(), mayType, false, changed))
                        : Optional.empty();
        field.setValue(variable.value().orElse(""));
        field.setAriaLabel(key());
        field.addClassNames("rg-mono", "rg-parameter-field");
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE);
        field.addValueChangeListener(change -> changed.run());
        state.add(words.of(variable));
        String form =
                variable.isSecret() ? "Secret, for jobs and notebooks" : "For jobs and notebooks";
        add(
                Cells.name(Cells.key(variable.name()), Cells.small(form)),
                Cells.cell("Value", value),
                Cells.cell("Set by", new Span(variable.setBy())),
                Cells.cell("Takes effect", Cells.takesEffect(true)),
                Cells.cell("State", state));
    }

    private Component shown() {
        return isGone()
                ? Cells.small("Removed")
                : variable.value().map(Cells::value).orElseGet(Cells::dots);
    }

    private boolean isGone() {
        return variable.state() == Variable.State.REMOVED;
    }

    private void draw() {
        value.removeAll();
        if (isGone()) {
            value.add(Cells.small("Removed"));
        } else if (isRemoved) {
            value.add(
                    Cells.small("Is removed"),
                    Cells.link("Keep", "Keep " + key(), () -> remove(false)));
        } else {
            value.add(secret.<Component>map(editor -> editor).orElse(field));
            value.add(Cells.link("Remove", "Remove " + key(), () -> remove(true)));
        }
    }

    private void remove(boolean next) {
        isRemoved = next;
        draw();
        changed.run();
    }

    @Override
    public String name() {
        return variable.name();
    }

    private String key() {
        return ParameterName.VARIABLE_PREFIX + variable.name();
    }

    @Override
    public Optional<VariableChange> change() {
        if (isRemoved) {
            return Optional.of(new VariableChange.Removed());
        }
        if (secret.isPresent()) {
            return secret.get()
                    .change()
                    .map(
                            change ->
                                    VariableChange.secret(
                                            change instanceof Change.To to
                                                    ? to.value()
                                                    : Secret.of("")));
        }
        return isGone() || field.getValue().equals(variable.value().orElse(""))
                ? Optional.empty()
                : Optional.of(VariableChange.plain(field.getValue()));
    }

    @Override
    public void show(Optional<String> objection) {
        boolean isChanged = change().isPresent();
        setClassName("rg-changed", isChanged);
        state.removeAll();
        state.add(isChanged ? StateWords.changed() : words.of(variable));
        field.setErrorMessage(objection.orElse(""));
        field.setInvalid(objection.isPresent());
        secret.ifPresent(editor -> editor.object(objection));
    }
}
