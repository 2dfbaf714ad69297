package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.Component;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Status;
import io.raygate.applications.spi.ApplicationBanner;
import io.raygate.design.Banner;
import io.raygate.design.Moments;
import io.raygate.design.Tone;
import java.time.Instant;
import java.util.Optional;

/** Says that an application failed or does not answer, why, and what helps. */
@org.springframework.stereotype.Component
class TroubleBanner implements ApplicationBanner {

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<Component> banner(ApplicationDetails application) {
        if (application.status() == Status.FAILED) {
            return Optional.of(failed(application));
        }
        return application.notRespondingSince().map(TroubleBanner::silent);
    }

    private static Component failed(ApplicationDetails application) {
        return new Banner(
                Tone.BAD,
                application.reason().orElse("It ended and nobody knows why."),
                "Raygate stopped trying at %s. Notebooks, logs and rules are kept. Start again when the cause is gone."
                        .formatted(Moments.clock(application.statusSince())));
    }

    private static Component silent(Instant since) {
        return new Banner(
                Tone.WARNING,
                "Ray has not answered its health check since %s.".formatted(Moments.clock(since)),
                "Its processes are alive. Jobs may go on; a restart ends them.");
    }
}
