package io.raygate.audit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.raygate.audit.AuditCsv;
import io.raygate.audit.AuditFeed;
import io.raygate.audit.AuditTrail;
import io.raygate.audit.Nameplates;
import io.raygate.design.EmptyState;
import io.raygate.design.Icons;
import io.raygate.design.Page;
import io.raygate.design.PageHeader;
import io.raygate.vocabulary.ApplicationId;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.ObjectProvider;

/** The audit trail: filtered, lazy, live at its top, and to be taken away as a file. */
@Route(AuditView.PATH)
@PageTitle("Audit · Raygate")
@PermitAll
class AuditView extends Page implements BeforeEnterObserver {

    static final String PATH = "audit";

    private final transient AuditTrail trail;
    private final transient AuditFeed feed;
    private final transient AuditCsv csv;
    private final transient Clock clock;
    private final transient AuditRows rows;
    private final AuditToolbar toolbar;
    private final AuditGrid grid;
    private final EmptyState nothing =
            new EmptyState("No line matches", "Nothing in the audit trail is like that.");
    private final transient AtomicBoolean hasNews = new AtomicBoolean();
    private volatile AuditState state = AuditState.ALL;

    AuditView(
            AuditTrail trail,
            AuditFeed feed,
            AuditCsv csv,
            ObjectProvider<Nameplates> nameplates,
            Clock clock) {
        this.trail = trail;
        this.feed = feed;
        this.csv = csv;
        this.clock = clock;
        rows = new AuditRows(trail);
        Map<ApplicationId, String> names =
                nameplates.stream().findFirst().map(Nameplates::names).orElse(Map.of());
        toolbar = new AuditToolbar(names, this::change, this::toTheTop);
        grid = new AuditGrid(new AuditCells(() -> names));
        grid.setItems(query -> rows.fetch(query.getOffset(), query.getLimit()).stream());
        PageHeader header = new PageHeader("Audit");
        header.setSubtitle(new Span("Every change, sign-in and refusal. Never edited."));
        header.setActions(export());
        fillWindow();
        add(header, toolbar, grid, nothing);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        AuditState asked = AuditState.of(entering.getLocation().getQueryParameters());
        toolbar.show(asked);
        toolbar.offer(trail);
        show(asked);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        var subscription =
                feed.subscribe(
                        () -> {
                            // One hand-over at a time, however many lines come in meanwhile.
                            if (hasNews.compareAndSet(false, true)) {
                                ui.access(this::takeNews);
                            }
                        });
        addDetachListener(
                detached -> {
                    detached.unregisterListener();
                    subscription.remove();
                });
    }

    void change(AuditState next) {
        show(next);
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(PATH, next.toParameters()));
    }

    private void show(AuditState next) {
        state = next;
        toolbar.show(next);
        restart();
    }

    private void restart() {
        var query = state.toQuery(clock.instant());
        rows.restart(query);
        toolbar.hasNewer(false);
        var lines = trail.count(query);
        toolbar.summarize(lines);
        boolean isEmpty = lines.isPresent() && lines.getAsLong() == 0;
        grid.setVisible(!isEmpty);
        nothing.setVisible(isEmpty);
        grid.getLazyDataView().refreshAll();
    }

    /** Whoever reads further down is not moved. */
    private void takeNews() {
        hasNews.set(false);
        if (rows.isAtTop()) {
            restart();
        } else {
            toolbar.hasNewer(true);
        }
    }

    private void toTheTop() {
        restart();
        grid.scrollToStart();
    }

    private Component export() {
        Anchor link = new Anchor((DownloadHandler) this::send, "");
        link.add(Icons.DOWNLOAD.create(), new Span("Export CSV"));
        link.addClassName("rg-button-link");
        link.getElement().setAttribute("download", true);
        return link;
    }

    private void send(DownloadEvent download) throws IOException {
        download.setFileName(
                "raygate-audit-%s.csv".formatted(LocalDate.now(clock.withZone(ZoneOffset.UTC))));
        download.setContentType("text/csv; charset=utf-8");
        csv.write(state.toQuery(clock.instant()), download.getOutputStream());
    }
}
