package io.raygate.whitelist.ui;

import com.vaadin.flow.component.Component;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationFeed;
import io.raygate.applications.spi.ApplicationTab;
import io.raygate.vocabulary.ApplicationId;
import java.util.OptionalInt;

/** The tab that says who gets in. */
@org.springframework.stereotype.Component
class WhitelistTab implements ApplicationTab {

    private final WhitelistReadings readings;
    private final GroupDialogs dialogs;
    private final WhitelistPulse pulse;
    private final ApplicationFeed feed;

    WhitelistTab(
            WhitelistReadings readings,
            GroupDialogs dialogs,
            WhitelistPulse pulse,
            ApplicationFeed feed) {
        this.readings = readings;
        this.dialogs = dialogs;
        this.pulse = pulse;
        this.feed = feed;
    }

    @Override
    public String slug() {
        return "whitelist";
    }

    @Override
    public String title() {
        return "Whitelist";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public OptionalInt count(ApplicationId application) {
        return OptionalInt.of(readings.whitelist(application).groups().size());
    }

    @Override
    public Component content(ApplicationDetails application) {
        return new WhitelistBody(application, readings, dialogs, pulse, feed);
    }
}
