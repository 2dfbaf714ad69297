package io.raygate.parameters.ui.configure;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationFeed;
import io.raygate.design.ConfirmDialog;
import io.raygate.design.Figures;
import io.raygate.design.Icons;
import io.raygate.design.Notices;
import io.raygate.design.SignLine;
import io.raygate.design.Tone;
import io.raygate.parameters.StaleParameters;
import io.raygate.parameters.catalogue.ParameterName;
import io.raygate.parameters.catalogue.Parameters;
import io.raygate.parameters.change.Changes;
import io.raygate.parameters.change.RestartTime;
import io.raygate.vocabulary.Refusal;
import java.util.Map;
import java.util.Optional;

/** The body of the tab: to read, or to modify in place; kept up to date while it is open. */
class ConfigureBody extends Div {

    private final transient ConfigureDesk desk;
    private final transient ApplicationFeed feed;
    private final ConfigureToolbar toolbar = new ConfigureToolbar(this::review);
    private final Div conflict = new Div();
    private final Div tables = new Div();
    private transient ApplicationDetails application;
    private transient Optional<Parameters> shown = Optional.empty();
    private transient Optional<ParameterEdit> edit = Optional.empty();
    private transient ApplicationFeed.Registration watching = () -> {};

    ConfigureBody(ApplicationDetails application, ConfigureDesk desk, ApplicationFeed feed) {
        this.application = application;
        this.desk = desk;
        this.feed = feed;
        conflict.getElement().setAttribute("role", "alert");
        conflict.addClassName("rg-conflict");
        tables.addClassName("rg-parameter-tables");
        add(toolbar, conflict, tables);
        Shortcuts.addShortcutListener(this, this::leave, Key.ESCAPE).listenOn(this);
        read();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        watching =
                feed.subscribe(
                        changed -> {
                            if (changed.equals(application.id())) {
                                ui.access(this::look);
                            }
                        });
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        watching.remove();
    }

    /** Something is different now; what is being typed stays. */
    private void look() {
        desk.applications().find(application.id()).ifPresent(now -> application = now);
        if (edit.isPresent()) {
            tellOfConflict(edit.get());
        } else {
            read();
        }
    }

    private void read() {
        edit = Optional.empty();
        conflict.removeAll();
        Parameters now = desk.parameters().list(application.id());
        shown = Optional.of(now);
        toolbar.reading(desk.mayModify(), this::modify, this::askToRegenerate);
        var drawn = new ParameterTables(application, now, desk);
        tables.removeAll();
        tables.add(drawn.toRead(this::askToReveal));
    }

    private void modify() {
        Parameters base = desk.parameters().list(application.id());
        ParameterEdit begun = new ParameterEdit(base);
        edit = Optional.of(begun);
        toolbar.modifying(this::leave);
        tables.removeAll();
        tables.add(new ParameterTables(application, base, desk).toModify(begun, this::judge));
        judge();
    }

    /** Judges what is typed now. */
    private void judge() {
        edit.ifPresent(
                typed -> {
                    Changes changes = typed.changes();
                    Map<String, String> objections =
                            desk.parameters().objections(application.id(), changes);
                    boolean isGood = typed.show(objections);
                    Parameters base = typed.base();
                    toolbar.progress(
                            changes.size(),
                            base.parameters().size() + base.variables().size(),
                            isGood);
                });
    }

    private void leave() {
        if (edit.isEmpty()) {
            return;
        }
        int changed = edit.get().changes().size();
        if (changed == 0) {
            read();
            return;
        }
        ConfirmDialog.ask("Leave without saving?")
                .text("%s you changed are not saved.".formatted(Figures.of(changed, "parameter")))
                .act("Leave without saving", this::read)
                .cancel("Stay")
                .open();
    }

    private void review() {
        edit.ifPresent(
                typed -> {
                    Changes changes = typed.changes();
                    long version = typed.base().version();
                    try {
                        var review = desk.parameters().review(application.id(), changes);
                        new ReviewDialog(
                                        application,
                                        review,
                                        desk.clock(),
                                        restart -> save(typed, version, changes, restart))
                                .open();
                    } catch (Refusal refusal) {
                        judge();
                        Notices.refused(refusal);
                    }
                });
    }

    /** Saves what was reviewed, as it was reviewed. */
    private void save(ParameterEdit typed, long version, Changes changes, RestartTime restart) {
        try {
            desk.parameters().apply(application.id(), version, changes, restart);
        } catch (StaleParameters stale) {
            tellOfConflict(typed);
            throw stale;
        }
        read();
        Notices.show(SavedWords.of(changes, restart));
    }

    /** Says what somebody else changed; what was typed stays, and the next save replaces theirs. */
    private void tellOfConflict(ParameterEdit typed) {
        Parameters now = desk.parameters().list(application.id());
        if (now.version() != typed.base().version()) {
            Span words = new Span(ConflictWords.of(typed.base(), now));
            conflict.removeAll();
            conflict.add(new SignLine(Tone.WARNING, Icons.TRIANGLE_ALERT, (Component) words));
            typed.rebase(now);
            judge();
        }
    }

    private void askToReveal(String parameter) {
        new RevealDialog(application, parameter, desk).open();
    }

    private void askToRegenerate(ParameterName name) {
        ConfirmDialog.ask("Generate a new %s?".formatted(name.key()))
                .text(
                        "What the present one opened is cut at once and it is worth nothing any"
                                + " more. Nothing restarts. Nobody sees the new one until an"
                                + " administrator reveals it.")
                .act(
                        "Regenerate",
                        () -> {
                            desk.parameters().regenerate(application.id(), name);
                            read();
                            Notices.show("%s generated anew, in force.".formatted(name.key()));
                        })
                .open();
    }
}
