package io.raygate.parameters.ui;

import com.vaadin.flow.component.html.Paragraph;
import io.raygate.design.CopyField;
import io.raygate.design.FactList;
import io.raygate.design.ShownOnce;
import io.raygate.parameters.ShownCredentials;
import io.raygate.vocabulary.Secret;
import java.time.Duration;

/**
 * Shows the generated credentials for copying.
 *
 * <p>Neither Escape nor a click beside it closes it: there is no second time.
 */
class FirstCredentialsDialog extends OnceDialog {

    private static final Duration LIFE = Duration.ofMinutes(5);

    FirstCredentialsDialog(String application, ShownCredentials shown) {
        super("Credentials of " + application, "520px", LIFE, "I have copied them");
        setCloseOnEsc(false);
        show(
                new Paragraph(
                        "Copy what you need within %d minutes. It is not offered here again, nor after"
                                        .formatted(LIFE.toMinutes())
                                + " the page is reloaded; an administrator reveals it on Configure."),
                new FactList()
                        .fact(
                                "Dashboard account",
                                new CopyField(shown.dashboardUsername(), "dashboard account"))
                        .fact(
                                "Dashboard password",
                                masked("dashboard password", shown.dashboardPassword()))
                        .gap()
                        .fact("Access key", masked("access key", shown.accessKey()))
                        .fact("Anonymous key", masked("anonymous key", shown.anonymousKey()))
                        .gap()
                        .fact("Jupyter token", masked("Jupyter token", shown.jupyterToken())));
    }

    private ShownOnce masked(String label, Secret value) {
        return sent(ShownOnce.behindDots(label), value);
    }
}
