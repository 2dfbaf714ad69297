package io.raygate.applications.ui.attach;

import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.raygate.applications.AttachmentService;
import io.raygate.applications.NewAttachment;
import io.raygate.design.PageHeader;
import io.raygate.vocabulary.TeamId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;

/** The page that attaches a Ray somebody else runs: one form, asked and checked while typing. */
@Route(AttachView.PATH)
@PageTitle("Attach a Ray · Raygate")
@RolesAllowed("ADMINISTRATOR")
class AttachView extends AttachPage {

    static final String PATH = "applications/attach";

    private static final String LIST = "applications";

    private final transient AttachmentService attachments;

    AttachView(AttachmentService attachments, Inquiry inquiry, Validator validator) {
        super(inquiry, validator, "Attach");
        this.attachments = attachments;
        add(
                new PageHeader("Attach a Ray that runs already")
                        .breadcrumb("Applications", LIST)
                        .here("Attach a Ray"),
                body());
    }

    @Override
    String back() {
        return LIST;
    }

    @Override
    String leaveQuestion() {
        return "Leave without attaching?";
    }

    @Override
    String save() {
        return LIST
                + "/"
                + attachments.attach(
                        new NewAttachment(
                                fields.name.getValue(),
                                fields.description.getValue(),
                                TeamId.DEFAULT,
                                fields.services()));
    }
}
