package io.raygate.applications.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.raygate.applications.ApplicationFeed;
import io.raygate.applications.ApplicationQuery;
import io.raygate.design.EmptyState;
import io.raygate.design.Icons;
import io.raygate.design.MoreMenu;
import io.raygate.design.Page;
import io.raygate.design.PageHeader;
import io.raygate.identity.CurrentActor;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Role;
import jakarta.annotation.security.PermitAll;
import java.text.NumberFormat;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All applications: searched, filtered, sorted, and live without a reload. */
@Route(ApplicationListView.PATH)
@PageTitle("Applications · Raygate")
@PermitAll
class ApplicationListView extends Page implements BeforeEnterObserver {

    static final String PATH = "applications";

    private final transient ApplicationRows rows;
    private final transient ApplicationFeed feed;
    private final boolean mayCreate;
    private final boolean mayAttach;
    private final PageHeader header = new PageHeader("Applications");
    private final ListToolbar toolbar = new ListToolbar(this::change);
    private final ApplicationGrid grid;
    private final EmptyState nothingYet;
    private final EmptyState noResults;
    private final transient Set<ApplicationId> changed = ConcurrentHashMap.newKeySet();
    private ListState state = ListState.ALL;

    ApplicationListView(
            ApplicationRows rows, ApplicationFeed feed, CurrentActor actor, Clock clock) {
        this.rows = rows;
        this.feed = feed;
        mayCreate = actor.get().role().filter(role -> role.includes(Role.OPERATOR)).isPresent();
        mayAttach = actor.mayAct(Role.ADMINISTRATOR);
        grid = new ApplicationGrid(clock, rows.knowExposure());
        grid.setItemsPageable(page -> rows.page(state.toQuery(), page));
        grid.getLazyDataView().setIdentifierProvider(ApplicationRow::id);
        grid.addOrderListener(order -> change(state.ordered(order)));
        nothingYet = nothingYet();
        noResults = noResults();
        fillWindow();
        add(header, toolbar, grid, nothingYet, noResults);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show(ListState.of(entering.getLocation().getQueryParameters()));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        var subscription =
                feed.subscribe(
                        application -> {
                            // One hand-over at a time, however many changes come in meanwhile.
                            if (changed.add(application)) {
                                ui.access(this::showChanges);
                            }
                        });
        addDetachListener(
                detached -> {
                    detached.unregisterListener();
                    subscription.remove();
                });
    }

    private void change(ListState next) {
        show(next);
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(PATH, next.toParameters()));
    }

    private void show(ListState next) {
        state = next;
        toolbar.show(next);
        grid.showOrder(next.order());
        grid.getLazyDataView().refreshAll();
        showCounts();
    }

    private void showChanges() {
        Set<ApplicationId> seen = Set.copyOf(changed);
        changed.removeAll(seen);
        if (seen.stream().allMatch(this::showInPlace)) {
            return;
        }
        grid.getLazyDataView().refreshAll();
        showCounts();
    }

    /** Redraws one row; false when it may have come, gone or moved. */
    private boolean showInPlace(ApplicationId application) {
        Optional<ApplicationRow> row = rows.find(application).filter(grid::showsInItsPlace);
        row.ifPresent(grid.getLazyDataView()::refreshItem);
        return row.isPresent();
    }

    private void showCounts() {
        long total = rows.count(ApplicationQuery.ALL);
        long shown = state.isFiltered() ? rows.count(state.toQuery()) : total;
        boolean isEmpty = total == 0;
        header.setCount(NumberFormat.getIntegerInstance(Locale.ENGLISH).format(total));
        header.setActions(isEmpty ? new Component[0] : acts());
        toolbar.summarize(shown, total);
        toolbar.setVisible(!isEmpty);
        grid.setVisible(shown > 0);
        nothingYet.setVisible(isEmpty);
        noResults.setVisible(!isEmpty && shown == 0);
    }

    private EmptyState nothingYet() {
        return new EmptyState(
                        "No applications yet",
                        "An application is a Ray cluster behind its own gate. It starts closed:"
                                + " only this host gets in until you add a whitelist.",
                        acts())
                .withGate();
    }

    private Component[] acts() {
        if (mayAttach) {
            return new Component[] {more(), create()};
        }
        return mayCreate ? new Component[] {create()} : new Component[0];
    }

    private static MoreMenu more() {
        MoreMenu more = new MoreMenu("More actions", Icons.ELLIPSIS.create());
        more.entry(
                Icons.PLUG,
                "Attach a Ray that runs already",
                () -> UI.getCurrent().navigate("applications/attach"));
        return more;
    }

    private EmptyState noResults() {
        Button clear = new Button("Clear filters", click -> change(state.unfiltered()));
        clear.addClassName("aura-accent-neutral");
        return new EmptyState(
                "No application matches",
                "None has this in its name, ID, address or description, in the statuses chosen.",
                clear);
    }

    private static Button create() {
        Button button = new Button("Create application", Icons.PLUS.create());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickListener(click -> UI.getCurrent().navigate("applications/new"));
        return button;
    }
}
