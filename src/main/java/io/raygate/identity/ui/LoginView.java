package io.raygate.identity.ui;

import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.raygate.identity.SetupService;
import java.util.Optional;

/** Where people sign in to the console. */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in · Raygate")
@AnonymousAllowed
class LoginView extends Entrance implements BeforeEnterObserver {

    private final transient SetupService setup;
    private final transient AuthenticationContext session;
    private final LoginForm form = new LoginForm();

    LoginView(SetupService setup, AuthenticationContext session) {
        super("Sign in to Raygate", "Console and front door for Ray applications");
        this.setup = setup;
        this.session = session;
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words("Username or password is wrong."));
        addToSheet(form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (setup.isOpen()) {
            event.forwardTo(SetupView.class);
        } else if (session.isAuthenticated()) {
            event.forwardTo("");
        } else if (event.getLocation().getQueryParameters().getParameters().containsKey("error")) {
            take(SignInFailed.MESSAGE).ifPresent(message -> form.setI18n(words(message)));
            take(SignInFailed.NAME).ifPresent(this::fillIn);
            form.setError(true);
        }
    }

    /** The form has no word for it on the server; its fields are plain ones of the page. */
    private void fillIn(String name) {
        form.getElement()
                .executeJs(
                        """
                        requestAnimationFrame(() => {
                          this.querySelector('[name=username]').value = $0;
                          this.querySelector('[name=password]').focus();
                        })
                        """,
                        name);
    }

    private static Optional<String> take(String attribute) {
        WrappedSession session = VaadinRequest.getCurrent().getWrappedSession();
        Object kept = session.getAttribute(attribute);
        session.removeAttribute(attribute);
        return Optional.ofNullable(kept).map(Object::toString);
    }

    private static LoginI18n words(String failure) {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle("");
        words.getForm().setUsername("Username");
        words.getForm().setPassword("Password");
        words.getForm().setSubmit("Sign in");
        words.getErrorMessage().setTitle("");
        words.getErrorMessage().setMessage(failure);
        words.getErrorMessage().setUsername("Type your username.");
        words.getErrorMessage().setPassword("Type your password.");
        return words;
    }
}
