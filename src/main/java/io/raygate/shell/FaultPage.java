package io.raygate.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** Owns up to a fault that kept a page from being shown. */
@PageTitle("Fault · Raygate")
@ParentLayout(MainLayout.class)
@PermitAll
class FaultPage extends MessagePage implements HasErrorParameter<Exception> {

    private final transient Faults faults;

    FaultPage(Faults faults) {
        this.faults = faults;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent entering, ErrorParameter<Exception> problem) {
        String reference = faults.note(problem.getException());
        say(
                "This page cannot be shown",
                "Something went wrong on our side. Reference " + reference + ".");
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
