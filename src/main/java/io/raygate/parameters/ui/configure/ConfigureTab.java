package io.raygate.parameters.ui.configure;

import com.vaadin.flow.component.Component;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationFeed;
import io.raygate.applications.spi.ApplicationTab;
import io.raygate.parameters.catalogue.Parameters;
import io.raygate.vocabulary.ApplicationId;
import java.util.OptionalInt;

/** The tab with every parameter of the application. */
@org.springframework.stereotype.Component
class ConfigureTab implements ApplicationTab {

    private final ConfigureDesk desk;
    private final ApplicationFeed feed;

    ConfigureTab(ConfigureDesk desk, ApplicationFeed feed) {
        this.desk = desk;
        this.feed = feed;
    }

    @Override
    public String slug() {
        return "configure";
    }

    @Override
    public String title() {
        return "Configure";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public OptionalInt count(ApplicationId application) {
        Parameters all = desk.parameters().list(application);
        return OptionalInt.of(all.parameters().size() + all.variables().size());
    }

    @Override
    public Component content(ApplicationDetails application) {
        return new ConfigureBody(application, desk, feed);
    }
}
