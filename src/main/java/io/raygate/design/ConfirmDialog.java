package io.raygate.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.raygate.vocabulary.Refusal;

/**
 * Asks the real question before an act with a price: "Delete ranking-train?".
 *
 * <p>The button repeats the act. When the act is refused the dialog stays and says why.
 */
public final class ConfirmDialog {

    private final Dialog dialog = new Dialog();
    private final Div content = new Div();
    private final Button act = new Button();
    private final Button cancel = new Button("Cancel");
    private final Div problem = new Div();
    private Focusable<?> first;
    private Runnable onAct = () -> {};
    private Runnable onStay = () -> {};
    private boolean hasActed;

    private ConfirmDialog(String question) {
        dialog.setHeaderTitle(question);
        dialog.setWidth("460px");
        dialog.addClassName("rg-dialog");
        dialog.setRole("alertdialog");
        content.addClassName("rg-dialog-content");
        problem.addClassName("rg-error");
        problem.getElement().setAttribute("role", "alert");
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.addClickListener(click -> run());
        cancel.addClassName("aura-accent-neutral");
        cancel.addClickListener(click -> dialog.close());
        dialog.addOpenedChangeListener(
                change -> {
                    if (!change.isOpened() && !hasActed) {
                        onStay.run();
                    }
                });
        first = cancel;
        dialog.add(content);
        dialog.getFooter().add(cancel, act);
    }

    /** Begins a confirmation with its question as the title. */
    public static ConfirmDialog ask(String question) {
        return new ConfirmDialog(question);
    }

    /** Says the consequence, in figures. */
    public ConfirmDialog text(String consequence) {
        content.add(new Paragraph(consequence));
        return this;
    }

    /** Adds more to look at or to choose. */
    public ConfirmDialog with(Component... components) {
        content.add(components);
        return this;
    }

    /** Names the act and its price; a {@link Refusal} it throws is shown and the dialog stays. */
    public ConfirmDialog act(String label, Runnable action) {
        act.setText(label);
        onAct = action;
        return this;
    }

    /** Draws the act in red. */
    public ConfirmDialog danger() {
        act.addThemeVariants(ButtonVariant.ERROR);
        dialog.setWidth("520px");
        return this;
    }

    /** Lets the act happen only after this name was typed. */
    public ConfirmDialog typed(String name) {
        TextField field = new TextField("Type " + name + " to confirm");
        field.addClassName("rg-mono");
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.getElement().setAttribute("autocomplete", "off");
        act.setEnabled(false);
        field.addValueChangeListener(
                change -> act.setEnabled(name.equals(change.getValue().strip())));
        content.add(field);
        first = field;
        return this;
    }

    /** Renames the button that changes nothing. */
    public ConfirmDialog cancel(String label) {
        cancel.setText(label);
        return this;
    }

    /** Says what happens when the dialog is closed and the act did not take place. */
    public ConfirmDialog otherwise(Runnable action) {
        onStay = action;
        return this;
    }

    public void open() {
        content.add(problem);
        dialog.open();
        first.focus();
    }

    /** Closes it without the act, for example to ask another question instead. */
    public void close() {
        dialog.close();
    }

    private void run() {
        try {
            hasActed = true;
            onAct.run();
            dialog.close();
        } catch (Refusal refusal) {
            hasActed = false;
            problem.setText(refusal.getMessage());
        }
    }
}
