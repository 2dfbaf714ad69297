package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Endpoint;
import io.raygate.applications.spi.ApplicationBanner;
import io.raygate.design.Banner;
import io.raygate.design.Tone;
import io.raygate.identity.CurrentActor;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Role;
import java.util.Optional;

/** Red above every tab while a public endpoint does without TLS. */
@org.springframework.stereotype.Component
class InTheClearBanner implements ApplicationBanner {

    private final PublicEndpointActs acts;
    private final CurrentActor person;

    InTheClearBanner(PublicEndpointActs acts, CurrentActor person) {
        this.acts = acts;
        this.person = person;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Optional<Component> banner(ApplicationDetails application) {
        return application.endpoints().stream()
                .filter(door -> door.id().netType() == NetType.PUBLIC && !door.secure())
                .findFirst()
                .map(door -> banner(application, door));
    }

    private Component banner(ApplicationDetails application, Endpoint door) {
        Button release = new Button("Release", click -> acts.release(application, door));
        release.addClassName("aura-accent-neutral");
        return new Banner(
                Tone.BAD,
                "The public endpoint of %s does without TLS."
                        .formatted(door.id().service().title()),
                "Whoever listens on the way to %s reads the password, keys and what jobs say. Release it and request it again over TLS."
                        .formatted(door.url()),
                person.mayAct(Role.OPERATOR) ? new Component[] {release} : new Component[0]);
    }
}
