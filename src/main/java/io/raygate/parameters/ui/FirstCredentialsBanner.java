package io.raygate.parameters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.spi.ApplicationBanner;
import io.raygate.design.Banner;
import io.raygate.design.Tone;
import io.raygate.identity.StepUp;
import io.raygate.identity.ui.prompt.PasswordPrompt;
import io.raygate.parameters.FirstCredentials;
import java.util.Optional;

/** Offers the generated credentials to the administrator who created the application, once. */
@org.springframework.stereotype.Component
class FirstCredentialsBanner implements ApplicationBanner {

    private final FirstCredentials credentials;
    private final StepUp stepUp;

    FirstCredentialsBanner(FirstCredentials credentials, StepUp stepUp) {
        this.credentials = credentials;
        this.stepUp = stepUp;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Component> banner(ApplicationDetails application) {
        return credentials.available(application.id())
                ? Optional.of(offer(application))
                : Optional.empty();
    }

    private Component offer(ApplicationDetails application) {
        Button show = new Button("Show credentials");
        show.addClassName("aura-accent-neutral");
        Banner banner =
                new Banner(
                        Tone.NEUTRAL,
                        "The credentials of this application wait for you.",
                        "The dashboard account, the keys and the Jupyter token are shown once, and"
                                + " only to you.",
                        show);
        show.addClickListener(click -> ask(application, banner));
        return banner;
    }

    private void ask(ApplicationDetails application, Banner banner) {
        PasswordPrompt.ask(stepUp, "Show the credentials of %s now?".formatted(application.name()))
                .text(
                        "They are shown this once. Have a place at hand where you keep them; the"
                                + " audit trail notes that you saw them.")
                .act(
                        "Show once",
                        () -> {
                            var shown = credentials.claim(application.id());
                            banner.setVisible(false);
                            new FirstCredentialsDialog(application.name(), shown).open();
                        })
                .open();
    }
}
