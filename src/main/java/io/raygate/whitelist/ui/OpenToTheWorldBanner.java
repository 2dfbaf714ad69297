package io.raygate.whitelist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.spi.ApplicationBanner;
import io.raygate.applications.spi.Exposure;
import io.raygate.applications.spi.Exposure.Level;
import io.raygate.applications.spi.ExposureSource;
import io.raygate.design.Banner;
import io.raygate.design.Figures;
import io.raygate.design.Tone;
import io.raygate.vocabulary.ApplicationId;
import java.util.Optional;

/** Red above every tab while a whitelist lets half the world in. */
@org.springframework.stereotype.Component
class OpenToTheWorldBanner implements ApplicationBanner {

    private final ExposureSource exposures;

    OpenToTheWorldBanner(ExposureSource exposures) {
        this.exposures = exposures;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> banner(ApplicationDetails application) {
        Exposure exposure = exposures.exposure(application.id());
        boolean isOpen =
                exposure.level() == Level.OPEN_TO_THE_WORLD
                        || exposure.level() == Level.OPEN_INSIDE;
        return isOpen ? Optional.of(banner(application.id(), exposure)) : Optional.empty();
    }

    private static Component banner(ApplicationId application, Exposure exposure) {
        Button review =
                new Button(
                        "Review the groups",
                        click ->
                                UI.getCurrent()
                                        .navigate(
                                                "applications/%s/whitelist"
                                                        .formatted(application)));
        review.addClassName("aura-accent-neutral");
        String who =
                exposure.level() == Level.OPEN_TO_THE_WORLD
                        ? "the whole internet"
                        : "everyone who reaches the private endpoint";
        return new Banner(
                Tone.BAD,
                "The whitelist lets %s in: %s."
                        .formatted(who, Figures.addresses(exposure.addresses())),
                "Only the dashboard account, the access key or a job token still keep strangers"
                        + " from running code.",
                review);
    }
}
