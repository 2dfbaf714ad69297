package io.raygate.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** Tells people that a page is not for their role. */
@PageTitle("No access · Raygate")
@ParentLayout(MainLayout.class)
@PermitAll
class NoAccessPage extends MessagePage implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(
            BeforeEnterEvent entering, ErrorParameter<AccessDeniedException> problem) {
        say("No access", "Your role does not include this page.");
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
