package io.raygate.identity.ui.prompt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import io.raygate.identity.StepUp;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.Secret;

/**
 * Asks for the person's own password before an act that a session alone must not do.
 *
 * <p>Asks for nothing within the five minutes a password typed before is good for: then the act is
 * one press away, or done at once where there is nothing else to read. A wrong password is said at
 * the field, a refused act below it, and the dialog stays.
 */
public final class PasswordPrompt {

    private final StepUp stepUp;
    private final Dialog dialog = new Dialog();
    private final Div content = new Div();
    private final PasswordField password = new PasswordField("Your password");
    private final Button act = new Button();
    private final Div problem = new Div();
    private boolean hasContent;
    private Runnable onAct = () -> {};

    private PasswordPrompt(StepUp stepUp, String question) {
        this.stepUp = stepUp;
        dialog.setHeaderTitle(question);
        dialog.setWidth("460px");
        dialog.addClassName("rg-dialog");
        content.addClassName("rg-dialog-content");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setWidthFull();
        password.setHelperText("Good for 5 minutes in this session");
        password.setManualValidation(true);
        problem.addClassName("rg-error");
        problem.getElement().setAttribute("role", "alert");
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.addClickListener(click -> run());
        act.addClickShortcut(Key.ENTER).listenOn(password);
        Button cancel = new Button("Cancel", click -> dialog.close());
        cancel.addClassName("aura-accent-neutral");
        dialog.add(content);
        dialog.getFooter().add(cancel, act);
    }

    /** Begins with the question as the title: "Reveal the access key?". */
    public static PasswordPrompt ask(StepUp stepUp, String question) {
        return new PasswordPrompt(stepUp, question);
    }

    /** Says what the act does. */
    public PasswordPrompt text(String words) {
        return with(new Paragraph(words));
    }

    /** Adds more to read or to fill in above the password; then the dialog always opens. */
    public PasswordPrompt with(Component... components) {
        content.add(components);
        hasContent = true;
        return this;
    }

    /** Names the act; a {@link Refusal} it throws is shown and the dialog stays. */
    public PasswordPrompt act(String label, Runnable action) {
        act.setText(label);
        onAct = action;
        return this;
    }

    public void open() {
        boolean isFresh = stepUp.isFresh();
        if (isFresh && !hasContent) {
            onAct.run();
            return;
        }
        password.setVisible(!isFresh);
        content.add(password, problem);
        dialog.open();
        if (!isFresh) {
            password.focus();
        }
    }

    private void run() {
        problem.setText("");
        if (!isConfirmed()) {
            return;
        }
        try {
            onAct.run();
            dialog.close();
        } catch (Refusal refusal) {
            problem.setText(refusal.getMessage());
        }
    }

    private boolean isConfirmed() {
        if (stepUp.isFresh()) {
            return true;
        }
        password.setVisible(true);
        try {
            stepUp.confirm(Secret.of(password.getValue()));
            return true;
        } catch (Refusal refusal) {
            password.setErrorMessage(refusal.getMessage());
            password.setInvalid(true);
            return false;
        } finally {
            password.clear();
        }
    }
}
