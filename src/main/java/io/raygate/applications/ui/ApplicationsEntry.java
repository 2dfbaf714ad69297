package io.raygate.applications.ui;

import com.vaadin.flow.shared.Registration;
import io.raygate.applications.ApplicationFeed;
import io.raygate.applications.ApplicationQuery;
import io.raygate.applications.ApplicationService;
import io.raygate.design.Icons;
import io.raygate.design.MenuEntry;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Applications in the main menu, with how many there are. */
@Component
class ApplicationsEntry implements MenuEntry {

    private final ApplicationService applications;
    private final ApplicationFeed feed;

    ApplicationsEntry(ApplicationService applications, ApplicationFeed feed) {
        this.applications = applications;
        this.feed = feed;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String title() {
        return "Applications";
    }

    @Override
    public Icons icon() {
        return Icons.BOXES;
    }

    @Override
    public String path() {
        return "applications";
    }

    @Override
    public OptionalLong count() {
        return OptionalLong.of(applications.count(ApplicationQuery.ALL));
    }

    @Override
    public Registration watch(Runnable changed) {
        return feed.subscribe(application -> changed.run())::remove;
    }
}
