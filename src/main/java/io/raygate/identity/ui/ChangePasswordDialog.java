package io.raygate.identity.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import io.raygate.design.FormDialog;
import io.raygate.design.Notices;
import io.raygate.identity.OwnAccount;
import io.raygate.identity.PasswordNotConfirmed;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.Secret;

/** Takes the password of now and another one. */
class ChangePasswordDialog extends FormDialog {

    private final transient OwnAccount account;
    private final PasswordField present = field("Present password", Autocomplete.CURRENT_PASSWORD);
    private final PasswordField wanted = field("New password", Autocomplete.NEW_PASSWORD);

    ChangePasswordDialog(OwnAccount account) {
        super("Change password", "Change password", () -> {});
        this.account = account;
        setWidth("460px");
        wanted.setHelperText("At least 12 characters");
        add(
                new Paragraph(
                        "Ends your other sessions, here and at endpoints, and job tokens you"
                                + " minted. API tokens stay."),
                present,
                wanted);
        act().addClickListener(click -> change());
        addDetachListener(
                closed -> {
                    present.clear();
                    wanted.clear();
                });
    }

    private static PasswordField field(String label, Autocomplete autocomplete) {
        PasswordField field = new PasswordField(label);
        field.setAutocomplete(autocomplete);
        field.setWidthFull();
        field.setManualValidation(true);
        return field;
    }

    private void change() {
        present.setInvalid(false);
        wanted.setInvalid(false);
        try {
            account.changePassword(Secret.of(present.getValue()), Secret.of(wanted.getValue()));
            close();
            Notices.show("Password changed. Your other sessions ended.");
        } catch (PasswordNotConfirmed no) {
            mark(present, no);
        } catch (Refusal refusal) {
            mark(wanted, refusal);
        }
    }

    private static void mark(PasswordField field, Refusal refusal) {
        field.setErrorMessage(refusal.getMessage());
        field.setInvalid(true);
    }
}
