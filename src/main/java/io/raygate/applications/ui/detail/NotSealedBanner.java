package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.Component;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Kind;
import io.raygate.applications.spi.ApplicationBanner;
import io.raygate.design.Banner;
import io.raygate.design.Tone;
import io.raygate.runtime.RayRuntime;
import java.util.List;
import java.util.Optional;

/** Says what is not enforced where an application could not be sealed off. */
@org.springframework.stereotype.Component
class NotSealedBanner implements ApplicationBanner {

    private final RayRuntime runtime;

    NotSealedBanner(RayRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Component> banner(ApplicationDetails application) {
        if (application.kind() == Kind.ATTACHED) {
            return Optional.empty();
        }
        List<String> open = runtime.isolation(application.id()).notEnforced();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Banner(
                                Tone.WARNING,
                                "Not sealed off on this machine. Not enforced:",
                                String.join(" ", open)));
    }
}
