package io.raygate.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.BooleanSupplier;

/**
 * A dialog with a form: Cancel left of the act, Escape closes but asks when something was typed.
 *
 * <p>The act does not close the dialog; whoever acts closes it when it worked, so that nothing
 * typed is lost when it did not.
 */
public class FormDialog extends Dialog {

    private final Button act = new Button();
    private BooleanSupplier isTyped = () -> false;

    public FormDialog(String title, String actLabel, Runnable onAct) {
        setHeaderTitle(title);
        setWidth("640px");
        addClassName("rg-dialog");
        setCloseOnOutsideClick(false);
        act.setText(actLabel);
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.setDisableOnClick(false);
        act.addClickListener(click -> onAct.run());
        Button cancel = new Button("Cancel", click -> leave());
        cancel.addClassName("aura-accent-neutral");
        getFooter().add(cancel, act);
        addDialogCloseActionListener(closing -> leave());
    }

    /** Tells whether closing would lose something, so that it asks first. */
    public final void asksBeforeLosing(BooleanSupplier somethingTyped) {
        isTyped = somethingTyped;
    }

    /** The button that acts, to be renamed or disabled. */
    public final Button act() {
        return act;
    }

    /** Puts something at the left end of the footer: a summary of what is wrong, say. */
    public final void footnote(Component component) {
        component.addClassName("rg-footnote");
        getFooter().getElement().insertChild(0, component.getElement());
    }

    private void leave() {
        if (isTyped.getAsBoolean()) {
            ConfirmDialog.ask("Leave without saving?")
                    .text("What you typed here is not saved.")
                    .act("Leave without saving", this::close)
                    .cancel("Stay")
                    .open();
        } else {
            close();
        }
    }
}
