package io.raygate.parameters.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.raygate.design.CopyField;
import io.raygate.design.FactList;
import io.raygate.design.MaskedValue;
import io.raygate.parameters.ShownCredentials;
import io.raygate.vocabulary.Secret;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Shows credentials for copying and forgets them when it closes.
 *
 * <p>Neither Escape nor a click beside it closes it: there is no second time.
 */
class FirstCredentialsDialog extends Dialog {

    private transient @Nullable ShownCredentials held;

    FirstCredentialsDialog(String application, ShownCredentials shown) {
        held = shown;
        setHeaderTitle("Credentials of " + application);
        setWidth("520px");
        addClassName("rg-dialog");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        add(
                new Paragraph(
                        "Copy what you need. It is not offered here again; an administrator reveals it on Configure."),
                facts(shown.dashboardUsername()));
        Button close = new Button("I have copied them", click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
        addDetachListener(detached -> forget());
    }

    private FactList facts(String username) {
        return new FactList()
                .fact("Dashboard account", new CopyField(username, "dashboard account"))
                .fact(
                        "Dashboard password",
                        masked("dashboard password", ShownCredentials::dashboardPassword))
                .gap()
                .fact("Access key", masked("access key", ShownCredentials::accessKey))
                .fact("Anonymous key", masked("anonymous key", ShownCredentials::anonymousKey))
                .gap()
                .fact("Jupyter token", masked("Jupyter token", ShownCredentials::jupyterToken));
    }

    private MaskedValue masked(String label, Function<ShownCredentials, Secret> which) {
        return new MaskedValue(
                label, () -> Optional.ofNullable(held).map(which).orElse(Secret.of("")));
    }

    private void forget() {
        held = null;
        removeAll();
    }
}
