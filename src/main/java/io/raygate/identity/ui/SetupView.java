package io.raygate.identity.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.BeanValidationBinder;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.raygate.identity.SetupIsOver;
import io.raygate.identity.SetupService;
import io.raygate.vocabulary.Refusal;
import java.util.List;

/**
 * Where whoever started Raygate makes the first administrator.
 *
 * <p>The link from the terminal carries the code as its fragment. The page reads it in the browser,
 * takes it out of the address bar and the history, and fills the field.
 */
@Route(value = "setup", autoLayout = false)
@PageTitle("Create the first administrator · Raygate")
@AnonymousAllowed
class SetupView extends Entrance implements BeforeEnterObserver {

    private final transient SetupService setup;
    private final TextField code = new TextField("Setup code");
    private final TextField name = new TextField("Username");
    private final TextField displayName = new TextField("Display name");
    private final PasswordField password = new PasswordField("Password");
    private final Div failure = new Div();
    private final BeanValidationBinder<SetupForm> binder =
            new BeanValidationBinder<>(SetupForm.class);

    SetupView(SetupService setup) {
        super(
                "Create the first administrator",
                "Works once, with the code that the terminal printed when Raygate started.");
        this.setup = setup;
        binder.forField(code).bind("code");
        binder.forField(name).bind("name");
        binder.forField(displayName).bind("displayName");
        binder.forField(password).bind("password");
        addFields();
    }

    private void addFields() {
        code.addClassName("rg-entrance-code");
        code.setAutocomplete(Autocomplete.OFF);
        name.setAutocomplete(Autocomplete.USERNAME);
        displayName.setAutocomplete(Autocomplete.NAME);
        displayName.setHelperText("As others see it; may stay empty");
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText("At least 12 characters");
        failure.addClassName("rg-error");
        failure.getElement().setAttribute("role", "alert");
        Button create = new Button("Create administrator", click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER);
        create.setDisableOnClick(true);
        create.addClickListener(click -> create.setEnabled(true));
        // A form, so that password managers see one; it is never submitted as such.
        HtmlContainer fields = new HtmlContainer("form");
        fields.add(code, name, displayName, password, failure, create);
        fields.addClassName("rg-entrance-fields");
        addToSheet(fields);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!setup.isOpen()) {
            event.forwardTo(LoginView.class);
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        getElement()
                .executeJs(
                        """
                        const code = location.hash.slice(1);
                        if (code) history.replaceState(history.state, '', location.pathname);
                        addEventListener('hashchange', () => location.reload(), {once: true});
                        return code;
                        """)
                .then(String.class, this::fillIn);
    }

    private void fillIn(String fromLink) {
        if (fromLink.isEmpty()) {
            code.focus();
        } else {
            code.setValue(fromLink);
            name.focus();
        }
    }

    private void create() {
        failure.setText("");
        SetupForm form = new SetupForm();
        form.setCode(code.getValue());
        form.setName(name.getValue());
        form.setDisplayName(displayName.getValue());
        form.setPassword(password.getValue());
        try {
            boolean isWritten = binder.validate().isOk();
            List<Refusal> objections = setup.objections(form.getCode(), form.toNewAdministrator());
            objections.forEach(this::show);
            if (!isWritten || !objections.isEmpty()) {
                return;
            }
            setup.createAdministrator(form.getCode(), form.toNewAdministrator());
            password.clear();
            getUI().ifPresent(ui -> ui.getPage().setLocation("login"));
        } catch (SetupIsOver over) {
            getUI().ifPresent(ui -> ui.getPage().setLocation("login"));
        } catch (Refusal refusal) {
            show(refusal);
        }
    }

    private void show(Refusal refusal) {
        switch (refusal.field().orElse("")) {
            case "code" -> mark(code, refusal);
            case "name" -> mark(name, refusal);
            case "password" -> mark(password, refusal);
            default -> failure.setText(refusal.getMessage());
        }
    }

    private static void mark(HasValidation field, Refusal refusal) {
        if (field.isInvalid()) {
            return;
        }
        field.setInvalid(true);
        field.setErrorMessage(refusal.getMessage());
    }
}
