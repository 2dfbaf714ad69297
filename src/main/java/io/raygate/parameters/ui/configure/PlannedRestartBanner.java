package io.raygate.parameters.ui.configure;

import com.vaadin.flow.component.Component;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationFeed;
import io.raygate.applications.spi.ApplicationBanner;
import java.util.Optional;

/** Says above every tab that a restart is planned, or was missed. */
@org.springframework.stereotype.Component
class PlannedRestartBanner implements ApplicationBanner {

    private final ConfigureDesk desk;
    private final ApplicationFeed feed;

    PlannedRestartBanner(ConfigureDesk desk, ApplicationFeed feed) {
        this.desk = desk;
        this.feed = feed;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> banner(ApplicationDetails application) {
        return desk.parameters().list(application.id()).restart().isPresent()
                ? Optional.of(new RestartBanner(application, desk, feed))
                : Optional.empty();
    }
}
