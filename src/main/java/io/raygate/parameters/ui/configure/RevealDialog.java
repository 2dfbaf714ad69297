package io.raygate.parameters.ui.configure;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.raygate.applications.ApplicationDetails;
import io.raygate.design.Icons;
import io.raygate.design.LastAnswer;
import io.raygate.design.Notices;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.Secret;
import java.util.Optional;

/**
 * Shows one secret for 30 seconds, or copies it without showing, after a reason and the password.
 *
 * <p>The value goes through here to the browser in one script and is kept by nothing: no component
 * holds it, the browser takes it off the page, and then tells so, whereupon the server's copy of
 * its last answer is another one.
 */
class RevealDialog extends Dialog {

    private static final int SECONDS = 30;

    /** Draws the value and takes it away again; the page is left alone when it is closed before. */
    private static final String SHOW =
            """
            const place = this;
            let left = $1;
            place.textContent = $0;
            const gone = () => {
              clearInterval(ticking);
              removeEventListener('pagehide', gone);
              place.textContent = '';
              place.dispatchEvent(new CustomEvent('rg-gone'));
            };
            const ticking = setInterval(() => {
              left -= 1;
              if (left <= 0 || !place.isConnected) gone();
              else place.nextElementSibling.textContent = 'Gone in ' + left + ' s';
            }, 1000);
            addEventListener('pagehide', gone);
            """;

    /**
     * Copies without a place on the page, also on plain HTTP where there is no clipboard object.
     */
    private static final String COPY =
            """
            const value = $0;
            const place = this;
            const byEvent = () => {
              document.addEventListener('copy', copying => {
                copying.clipboardData.setData('text/plain', value);
                copying.preventDefault();
                copying.stopImmediatePropagation();
              }, {once: true, capture: true});
              document.execCommand('copy');
            };
            const said = () => place.dispatchEvent(new CustomEvent('rg-gone'));
            if (navigator.clipboard) navigator.clipboard.writeText(value).catch(byEvent).then(said);
            else { byEvent(); said(); }
            """;

    private final transient ApplicationDetails application;
    private final String parameter;
    private final transient ConfigureDesk desk;
    private final TextField reason = new TextField("Reason");
    private final PasswordField password = new PasswordField("Your password");
    private final Div problem = new Div();
    private final Span place = new Span();
    private final Div content = new Div();

    RevealDialog(ApplicationDetails application, String parameter, ConfigureDesk desk) {
        this.application = application;
        this.parameter = parameter;
        this.desk = desk;
        setHeaderTitle("Reveal " + parameter);
        setWidth("460px");
        addClassName("rg-dialog");
        setCloseOnOutsideClick(false);
        reason.setHelperText("Written to the audit trail with your name and address.");
        reason.setMaxLength(200);
        reason.setWidthFull();
        reason.setManualValidation(true);
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setWidthFull();
        password.setManualValidation(true);
        password.setVisible(!desk.stepUp().isFresh());
        problem.addClassName("rg-error");
        problem.getElement().setAttribute("role", "alert");
        place.addClassNames("rg-mono", "rg-revealed");
        place.getElement().addEventListener("rg-gone", gone -> close());
        content.addClassName("rg-dialog-content");
        content.add(
                new Paragraph(
                        "%s of %s is shown for %d seconds, or copied without being shown."
                                .formatted(parameter, application.name(), SECONDS)),
                reason,
                password,
                problem);
        add(content);
        askFooter();
        reason.focus();
    }

    private void askFooter() {
        Button cancel = new Button("Cancel", click -> close());
        cancel.addClassName("aura-accent-neutral");
        Button copy =
                new Button("Copy without showing", Icons.COPY.create(), click -> open(this::copy));
        copy.addClassName("aura-accent-neutral");
        Button show =
                new Button(
                        "Reveal for %d s".formatted(SECONDS),
                        Icons.EYE.create(),
                        click -> open(this::show));
        show.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().removeAll();
        getFooter().add(cancel, copy, show);
    }

    private void open(java.util.function.Consumer<Secret> use) {
        problem.setText("");
        reason.setInvalid(false);
        if (!isConfirmed()) {
            return;
        }
        try {
            use.accept(desk.reveal().reveal(application.id(), parameter, reason.getValue()));
            LastAnswer.forgetLater(UI.getCurrent(), SECONDS);
        } catch (Refusal refusal) {
            object(refusal);
        }
    }

    private boolean isConfirmed() {
        if (desk.stepUp().isFresh()) {
            return true;
        }
        password.setVisible(true);
        if (password.isEmpty()) {
            password.setErrorMessage("Type your password.");
            password.setInvalid(true);
            return false;
        }
        try {
            desk.stepUp().confirm(Secret.of(password.getValue()));
            return true;
        } catch (Refusal refusal) {
            password.setErrorMessage(refusal.getMessage());
            password.setInvalid(true);
            return false;
        } finally {
            password.clear();
        }
    }

    private void object(Refusal refusal) {
        if (refusal.field().equals(Optional.of("reason"))) {
            reason.setErrorMessage(refusal.getMessage());
            reason.setInvalid(true);
        } else {
            problem.setText(refusal.getMessage());
        }
    }

    private void show(Secret value) {
        Span countdown = Cells.small("Gone in %d s".formatted(SECONDS));
        content.removeAll();
        Div shown = new Div(place, countdown);
        shown.addClassName("rg-reveal-place");
        content.add(shown);
        Button hide = new Button("Hide now", click -> close());
        hide.addClassName("aura-accent-neutral");
        getFooter().removeAll();
        getFooter().add(hide);
        place.getElement().executeJs(SHOW, value.reveal(), SECONDS);
    }

    private void copy(Secret value) {
        content.add(place);
        place.getElement().executeJs(COPY, value.reveal());
        Notices.show("Copied: %s.".formatted(parameter));
    }
}
