package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.spi.ApplicationTab;
import io.raygate.applications.spi.Exposure;
import io.raygate.applications.spi.ExposureSource;
import io.raygate.applications.ui.Badges;
import io.raygate.design.CopyField;
import io.raygate.design.PageHeader;
import io.raygate.design.PageTabs;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Name, status, exposure, what can be done, and the tabs. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class DetailHeader extends Div {

    /** Everything the head shows; it is drawn again when this differs. */
    private record Shown(ApplicationDetails application, Exposure exposure, ApplicationTab open) {}

    private final ExposureSource exposures;
    private final HeaderActions actions;
    private final Clock clock;
    private Optional<Shown> shown = Optional.empty();

    DetailHeader(ExposureSource exposures, HeaderActions actions, Clock clock) {
        this.exposures = exposures;
        this.actions = actions;
        this.clock = clock;
        addClassName("rg-detail-header");
    }

    void show(ApplicationDetails application, List<ApplicationTab> tabs, ApplicationTab open) {
        Shown now = new Shown(application, exposures.exposure(application.id()), open);
        if (!shown.equals(Optional.of(now))) {
            removeAll();
            add(head(now, open == tabs.getFirst()));
        } else {
            getChildren().skip(1).toList().forEach(this::remove);
        }
        shown = Optional.of(now);
        add(tabs(application, tabs, open));
    }

    private PageHeader head(Shown now, boolean isFirstTab) {
        ApplicationDetails application = now.application();
        PageHeader header =
                new PageHeader(application.name())
                        .breadcrumb("Applications", "applications")
                        .here(application.name());
        header.setBadges(
                Badges.status(application, clock.instant()).because(null).asPill(),
                Badges.exposure(now.exposure()));
        header.setActions(actions.components(application, isFirstTab));
        CopyField id = new CopyField(application.id().value(), "ID");
        if (application.description().isBlank()) {
            header.setSubtitle(id);
        } else {
            header.setSubtitle(new Span(application.description()), id);
        }
        return header;
    }

    private static PageTabs tabs(
            ApplicationDetails application, List<ApplicationTab> tabs, ApplicationTab open) {
        PageTabs links = new PageTabs(application.name());
        for (ApplicationTab tab : tabs) {
            links.tab(path(application, tab), tab.title(), tab.count(application.id()));
        }
        links.setCurrent(path(application, open));
        return links;
    }

    private static String path(ApplicationDetails application, ApplicationTab tab) {
        return "applications/" + application.id() + "/" + tab.slug();
    }
}
