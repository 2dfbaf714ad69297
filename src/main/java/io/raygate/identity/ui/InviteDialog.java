package io.raygate.identity.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.raygate.design.FormDialog;
import io.raygate.design.Notices;
import io.raygate.identity.OneTimeLink;
import io.raygate.identity.OneTimeLinks;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.Role;

/** Asks for a role and makes an invitation. */
class InviteDialog extends FormDialog {

    private final transient OneTimeLinks links;
    private final transient Runnable onDone;
    private final RoleChoice role = new RoleChoice(Role.ADMINISTRATOR);
    private final TextField meantFor = new TextField("Meant for");

    InviteDialog(OneTimeLinks links, Runnable onDone) {
        super("Invite somebody", "Make the link", () -> {});
        this.links = links;
        this.onDone = onDone;
        setWidth("520px");
        role.setValue(Role.VIEWER);
        meantFor.setWidthFull();
        meantFor.setHelperText(
                "For your list and the audit trail; they choose their username themselves");
        meantFor.setManualValidation(true);
        add(
                new Paragraph("Makes a link with which one person gets an account with this role."),
                role,
                meantFor);
        act().addClickListener(click -> invite());
    }

    private void invite() {
        try {
            OneTimeLink link = links.invite(role.getValue(), meantFor.getValue());
            close();
            onDone.run();
            new LinkDialog(
                            "Invitation for a new %s".formatted(words(role.getValue())),
                            "Whoever opens this link chooses a username and a password.",
                            link)
                    .open();
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    private void refused(Refusal refusal) {
        if (refusal.field().isPresent()) {
            meantFor.setErrorMessage(refusal.getMessage());
            meantFor.setInvalid(true);
        } else {
            Notices.refused(refusal);
        }
    }

    private static String words(Role role) {
        return role.title().toLowerCase(java.util.Locale.ROOT);
    }
}
