package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationFeed;
import io.raygate.applications.ApplicationService;
import io.raygate.applications.spi.ApplicationTab;
import io.raygate.design.Notices;
import io.raygate.design.Page;
import io.raygate.vocabulary.ApplicationId;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page of one application: head and banners above, one tab below, all of it live. */
@Route("applications/:application/:tab?")
@PermitAll
class ApplicationDetailView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final ApplicationService applications;
    private final ApplicationFeed feed;
    private final List<ApplicationTab> tabs;
    private final DetailHeader header;
    private final BannerStack banners;
    private final Div body = new Div();
    private @Nullable ApplicationDetails shown;
    private @Nullable ApplicationTab open;
    private ApplicationFeed.Registration subscription = () -> {};

    ApplicationDetailView(
            ApplicationService applications,
            ApplicationFeed feed,
            List<ApplicationTab> tabs,
            DetailHeader header,
            BannerStack banners) {
        this.applications = applications;
        this.feed = feed;
        this.tabs = tabs.stream().sorted(Comparator.comparingInt(ApplicationTab::order)).toList();
        this.header = header;
        this.banners = banners;
        body.addClassName("rg-tab-body");
        add(header, banners, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        String id = entering.getRouteParameters().get("application").orElse("");
        Optional<ApplicationDetails> application = idOf(id).map(applications::get);
        Optional<ApplicationTab> tab =
                entering.getRouteParameters().get("tab").map(this::tab).orElse(first());
        if (application.isEmpty()) {
            entering.rerouteToError(NotFoundException.class, id + " is not an application here.");
        } else if (tab.isEmpty()) {
            entering.rerouteToError(NotFoundException.class, id + " has no such page.");
        } else {
            show(application.get(), tab.get());
        }
    }

    private static Optional<ApplicationId> idOf(String text) {
        try {
            return Optional.of(new ApplicationId(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Optional<ApplicationTab> tab(String slug) {
        return tabs.stream().filter(tab -> tab.slug().equals(slug)).findFirst();
    }

    private Optional<ApplicationTab> first() {
        return tabs.stream().findFirst();
    }

    private void show(ApplicationDetails application, ApplicationTab tab) {
        boolean isOther = shown == null || !shown.id().equals(application.id());
        if (isOther || open != tab) {
            body.removeAll();
            body.add(tab.content(application));
        }
        shown = application;
        open = tab;
        header.show(application, tabs, tab);
        banners.show(application);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        subscription = feed.subscribe(changed -> ui.access(() -> refresh(changed)));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        subscription.remove();
    }

    private void refresh(ApplicationId changed) {
        if (shown == null || open == null || !shown.id().equals(changed)) {
            return;
        }
        Optional<ApplicationDetails> now = applications.find(changed);
        if (now.isPresent()) {
            show(now.get(), open);
        } else {
            Notices.show(shown.name() + " was deleted.");
            shown = null;
            getUI().ifPresent(ui -> ui.navigate("applications"));
        }
    }

    @Override
    public String getPageTitle() {
        return shown == null ? "Applications" : shown.name();
    }
}
