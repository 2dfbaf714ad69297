package io.raygate.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import io.raygate.vocabulary.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;

/** Says why a page cannot be shown, for example because its application was deleted. */
@PageTitle("Not found · Raygate")
@ParentLayout(MainLayout.class)
@PermitAll
class RefusedPage extends MessagePage implements HasErrorParameter<Refusal> {

    @Override
    public int setErrorParameter(BeforeEnterEvent entering, ErrorParameter<Refusal> problem) {
        say("Not found", String.valueOf(problem.getException().getMessage()));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
