package io.raygate.applications.ui.attach;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.AttachmentService;
import io.raygate.applications.Kind;
import io.raygate.design.Notices;
import io.raygate.design.PageHeader;
import io.raygate.vocabulary.ApplicationId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page on which an administrator has the addresses of an attached Ray looked up again, or gives
 * others.
 */
@Route("applications/:application/attachment")
@PageTitle("Change what is attached · Raygate")
@RolesAllowed("ADMINISTRATOR")
class ChangeAttachmentView extends AttachPage implements BeforeEnterObserver {

    private final transient ApplicationService applications;
    private final transient AttachmentService attachments;
    private @Nullable ApplicationDetails shown;

    ChangeAttachmentView(
            ApplicationService applications,
            AttachmentService attachments,
            Inquiry inquiry,
            Validator validator) {
        super(inquiry, validator, "Look up, check and pin");
        this.applications = applications;
        this.attachments = attachments;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        String id = entering.getRouteParameters().get("application").orElse("");
        Optional<ApplicationDetails> attached =
                idOf(id).flatMap(applications::find).filter(found -> found.kind() == Kind.ATTACHED);
        if (attached.isEmpty()) {
            entering.rerouteToError(
                    NotFoundException.class, id + " is not an attached application here.");
            return;
        }
        show(attached.get());
    }

    private static Optional<ApplicationId> idOf(String text) {
        try {
            return Optional.of(new ApplicationId(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private void show(ApplicationDetails application) {
        shown = application;
        removeAll();
        application.attachment().ifPresent(fields::change);
        add(
                new PageHeader("Change what " + application.name() + " stands before")
                        .breadcrumb("Applications", "applications")
                        .breadcrumb(application.name(), back())
                        .here("Attachment"),
                body());
    }

    @Override
    String back() {
        return "applications/" + Objects.requireNonNull(shown).id();
    }

    @Override
    String leaveQuestion() {
        return "Leave without changing?";
    }

    @Override
    String save() {
        ApplicationDetails application = Objects.requireNonNull(shown);
        attachments.change(application.id(), fields.services(), application.version());
        Notices.show(application.name() + " looked up, checked and pinned.");
        return back();
    }
}
