package io.raygate.identity.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.raygate.identity.LinkFollowing;
import io.raygate.identity.LinkPurpose;
import io.raygate.identity.LinkRefused;
import io.raygate.identity.NewPerson;
import io.raygate.identity.OneTimeLink;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.Role;
import io.raygate.vocabulary.Secret;

/**
 * Where a one-time link leads: an invited person chooses username and password, somebody who forgot
 * theirs a new password.
 *
 * <p>The code is the fragment of the link. The page reads it in the browser and takes it out of the
 * address bar and the history.
 */
@Route(value = OneTimeLink.PATH, autoLayout = false)
@PageTitle("One-time link · Raygate")
@AnonymousAllowed
class LinkView extends Entrance {

    private final transient LinkFollowing following;
    private final Paragraph words = new Paragraph();
    private final TextField name = new TextField("Username");
    private final TextField displayName = new TextField("Display name");
    private final PasswordField password = new PasswordField("Password");
    private final Div failure = new Div();
    private final Button act = new Button();
    private final HtmlContainer fields = new HtmlContainer("form");
    private transient Runnable onAct = () -> {};

    LinkView(LinkFollowing following) {
        super("Welcome to Raygate", "Console and front door for Ray applications");
        this.following = following;
        name.setAutocomplete(Autocomplete.USERNAME);
        displayName.setAutocomplete(Autocomplete.NAME);
        displayName.setHelperText("As others see it; may stay empty");
        displayName.setMaxLength(120);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText("At least 12 characters");
        name.setManualValidation(true);
        password.setManualValidation(true);
        failure.addClassName("rg-error");
        failure.getElement().setAttribute("role", "alert");
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.addClickListener(click -> attempt());
        act.addClickShortcut(Key.ENTER);
        act.setDisableOnClick(true);
        // A form, so that password managers see one; it is never submitted as such.
        fields.add(name, displayName, password, act);
        fields.addClassName("rg-entrance-fields");
        fields.setVisible(false);
        words.getElement().setAttribute("role", "status");
        addToSheet(words);
        addToSheet(fields);
        addToSheet(failure);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement()
                .executeJs(
                        """
                        const code = location.hash.slice(1);
                        if (code) history.replaceState(history.state, '', location.pathname);
                        return code;
                        """)
                .then(String.class, this::follow);
    }

    void follow(String code) {
        if (code.isEmpty()) {
            failure.setText(
                    "Open the whole link you were given; this address alone opens nothing.");
            return;
        }
        Secret secret = Secret.of(code);
        try {
            switch (following.look(secret)) {
                case LinkPurpose.Join(Role role) -> offerAccount(secret, role);
                case LinkPurpose.ChoosePassword(String account) -> offerPassword(secret, account);
            }
        } catch (Refusal refusal) {
            failure.setText(refusal.getMessage());
        }
    }

    private void offerAccount(Secret code, Role role) {
        words.setText(
                "You are invited as %s. Choose how you will sign in."
                        .formatted(role.title().toLowerCase(java.util.Locale.ROOT)));
        offer(
                "Create account",
                () ->
                        following.join(
                                code,
                                new NewPerson(
                                        name.getValue(),
                                        displayName.getValue(),
                                        Secret.of(password.getValue()))));
        name.focus();
    }

    private void offerPassword(Secret code, String account) {
        words.setText(
                "Choose a new password for %s. Every session of this account ends."
                        .formatted(account));
        name.setValue(account);
        name.setReadOnly(true);
        displayName.setVisible(false);
        offer("Set password", () -> following.choosePassword(code, Secret.of(password.getValue())));
        password.focus();
    }

    private void offer(String label, Runnable whatToDo) {
        act.setText(label);
        onAct = whatToDo;
        fields.setVisible(true);
    }

    private void attempt() {
        failure.setText("");
        name.setInvalid(false);
        password.setInvalid(false);
        try {
            onAct.run();
            password.clear();
            getUI().ifPresent(ui -> ui.getPage().setLocation("login"));
        } catch (LinkRefused over) {
            fields.setVisible(false);
            words.setText("");
            failure.setText(over.getMessage());
        } catch (Refusal refusal) {
            show(refusal);
        } finally {
            act.setEnabled(true);
        }
    }

    private void show(Refusal refusal) {
        switch (refusal.field().orElse("")) {
            case "name" -> mark(name, refusal);
            case "displayName" -> mark(displayName, refusal);
            case "password" -> mark(password, refusal);
            default -> failure.setText(refusal.getMessage());
        }
    }

    private static void mark(HasValidation field, Refusal refusal) {
        field.setErrorMessage(refusal.getMessage());
        field.setInvalid(true);
    }
}
