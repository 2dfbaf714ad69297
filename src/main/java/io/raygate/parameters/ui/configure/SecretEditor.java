package io.raygate.parameters.ui.configure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.raygate.parameters.change.Change;
import io.raygate.vocabulary.Secret;
import java.util.Optional;

/**
 * A secret: twelve dots until somebody wants a new value, which administrators type or have
 * generated, and operators only have generated.
 */
final class SecretEditor extends Div implements Editor {

    private enum Wish {
        KEEP,
        TYPE,
        GENERATE
    }

    private static final int TYPING_PAUSE = 500;

    private final String name;
    private final boolean mayType;
    private final boolean mayGenerate;
    private final transient Runnable changed;
    private final PasswordField field = new PasswordField();
    private Wish wish = Wish.KEEP;

    SecretEditor(String name, boolean mayType, boolean mayGenerate, Runnable changed) {
        this.name = name;
        this.mayType = mayType;
        this.mayGenerate = mayGenerate;
        this.changed = changed;
        addClassName("rg-parameter-line");
        field.setAriaLabel(name);
        field.addClassName("rg-parameter-field");
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE);
        field.addValueChangeListener(change -> changed.run());
        addDetachListener(left -> field.clear());
        draw();
    }

    private void want(Wish next) {
        wish = next;
        field.clear();
        draw();
        if (next == Wish.TYPE) {
            field.focus();
        }
        changed.run();
    }

    private void draw() {
        removeAll();
        switch (wish) {
            case KEEP -> {
                add(Cells.dots());
                if (mayType) {
                    add(link("New value", "New value of ", Wish.TYPE));
                } else if (mayGenerate) {
                    add(link("Regenerate", "Regenerate ", Wish.GENERATE));
                }
            }
            case TYPE -> {
                add(field);
                if (mayGenerate) {
                    add(link("Generate", "Generate ", Wish.GENERATE));
                }
                add(link("Keep", "Keep ", Wish.KEEP));
            }
            case GENERATE ->
                    add(Cells.small("A new one is generated"), link("Keep", "Keep ", Wish.KEEP));
        }
    }

    private Component link(String words, String label, Wish next) {
        return Cells.link(words, label + name, () -> want(next));
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Optional<Change> change() {
        return switch (wish) {
            case KEEP -> Optional.empty();
            case TYPE -> Optional.of(new Change.To(Secret.of(field.getValue())));
            case GENERATE -> Optional.of(new Change.Regenerated());
        };
    }

    @Override
    public void object(Optional<String> why) {
        // Nothing is wrong with a field that nobody has typed into yet.
        Optional<String> said = why.filter(words -> !field.isEmpty());
        field.setErrorMessage(said.orElse(""));
        field.setInvalid(said.isPresent());
    }
}
