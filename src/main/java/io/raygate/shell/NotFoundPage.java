package io.raygate.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** Greets people at an address that leads nowhere. */
@PageTitle("Not found · Raygate")
@ParentLayout(MainLayout.class)
@PermitAll
class NotFoundPage extends MessagePage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(
            BeforeEnterEvent entering, ErrorParameter<NotFoundException> problem) {
        say("Not found", "/%s is no page here.".formatted(entering.getLocation().getPath()));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
