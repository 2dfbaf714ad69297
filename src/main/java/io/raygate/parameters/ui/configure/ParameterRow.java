package io.raygate.parameters.ui.configure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.raygate.parameters.catalogue.Parameter;
import io.raygate.parameters.catalogue.ParameterName;
import io.raygate.parameters.change.Change;
import java.util.Optional;

/** One parameter: what it is, its value or the field for a new one, and how it stands. */
final class ParameterRow extends NativeTableRow {

    private final Parameter parameter;
    private final transient StateWords words;
    private final Span was = Cells.small("");
    private final Div state = new Div();
    private final transient Optional<Editor> editor;

    /** A row to read; {@code acts} stand beside the value. */
    ParameterRow(Parameter parameter, StateWords words, Component... acts) {
        this(parameter, words, Optional.empty(), shown(parameter, acts));
    }

    /** A row to modify. */
    ParameterRow(Parameter parameter, StateWords words, Editor editor) {
        this(parameter, words, Optional.of(editor), editor.component());
    }

    private ParameterRow(
            Parameter parameter, StateWords words, Optional<Editor> editor, Component value) {
        this.parameter = parameter;
        this.words = words;
        this.editor = editor;
        ParameterName name = parameter.name();
        state.add(words.of(parameter));
        add(
                Cells.name(Cells.key(name.key()), Cells.small(name.description())),
                Cells.cell("Value", Cells.line(value, was), Cells.small(form(name))),
                Cells.cell("Set by", setBy()),
                Cells.cell("Takes effect", Cells.takesEffect(name.needsRestart())),
                Cells.cell("State", state));
        was.setVisible(false);
        parameter.running().ifPresent(running -> tell("%s until then".formatted(flat(running))));
    }

    private static Component shown(Parameter parameter, Component... acts) {
        Div line =
                Cells.line(
                        parameter
                                .value()
                                .map(text -> Cells.value(flat(text)))
                                .orElseGet(Cells::dots));
        line.add(acts);
        return line;
    }

    private static String form(ParameterName name) {
        String initial = name.isSecret() ? name.initial() : "default " + name.initial();
        return "%s · %s · %s".formatted(name.kind().word(), name.pattern(), initial);
    }

    private Span setBy() {
        return new Span(parameter.setBy().orElseGet(() -> atFirst(parameter.name())));
    }

    private static String atFirst(ParameterName name) {
        if (name.isSecret()) {
            return "Generated";
        }
        return name == ParameterName.RAY_VERSION ? "At creation" : "Default";
    }

    Parameter parameter() {
        return parameter;
    }

    Optional<Change> change() {
        return editor.flatMap(Editor::change);
    }

    /** Shows whether it would become another one, and what is wrong with that. */
    void show(Optional<String> objection) {
        boolean isChanged = change().isPresent();
        setClassName("rg-changed", isChanged);
        state.removeAll();
        state.add(isChanged ? StateWords.changed() : words.of(parameter));
        if (isChanged && parameter.value().isPresent()) {
            tell("was " + flat(parameter.value().get()));
        } else if (parameter.running().isPresent()) {
            tell("%s until then".formatted(flat(parameter.running().get())));
        } else {
            was.setVisible(false);
        }
        editor.ifPresent(field -> field.object(objection));
    }

    private void tell(String text) {
        was.setText(text);
        was.setVisible(true);
    }

    private static String flat(String value) {
        return value.isEmpty() ? "none" : String.join(", ", value.lines().toList());
    }
}
