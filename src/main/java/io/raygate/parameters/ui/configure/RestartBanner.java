package io.raygate.parameters.ui.configure;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.ApplicationFeed;
import io.raygate.applications.Operation;
import io.raygate.design.Ages;
import io.raygate.design.Banner;
import io.raygate.design.ConfirmDialog;
import io.raygate.design.Moments;
import io.raygate.design.Notices;
import io.raygate.design.Tone;
import io.raygate.parameters.catalogue.Parameters;
import io.raygate.parameters.catalogue.PlannedRestart;
import io.raygate.vocabulary.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A restart that was put off, with its countdown; kept up to date while it is open. */
class RestartBanner extends Div {

    /** Counts down in the browser, in the words of {@link Ages}. */
    private static final String COUNT_DOWN =
            """
            const fact = this.querySelector('.rg-banner-fact');
            const tick = () => {
              if (!fact || !fact.isConnected) return;
              const minutes = Math.ceil(($1 - Date.now()) / 60000);
              const hours = Math.floor(minutes / 60);
              fact.textContent = $0 + (minutes <= 0 ? ', now'
                  : hours ? ', in ' + hours + ' h ' + (minutes % 60) + ' min'
                  : ', in ' + minutes + ' min');
              setTimeout(tick, 5000);
            };
            tick();
            """;

    private final transient ApplicationDetails application;
    private final transient ConfigureDesk desk;
    private final transient ApplicationFeed feed;
    private transient Optional<Parameters> shown = Optional.empty();
    private transient ApplicationFeed.Registration watching = () -> {};

    RestartBanner(ApplicationDetails application, ConfigureDesk desk, ApplicationFeed feed) {
        this.application = application;
        this.desk = desk;
        this.feed = feed;
        look();
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

    private void look() {
        if (desk.applications().find(application.id()).isEmpty()) {
            setVisible(false);
            return;
        }
        Parameters now = desk.parameters().list(application.id());
        if (!shown.equals(Optional.of(now))) {
            shown = Optional.of(now);
            removeAll();
            setVisible(now.restart().isPresent());
            now.restart().ifPresent(plan -> add(banner(plan, now)));
        }
    }

    private Banner banner(PlannedRestart plan, Parameters all) {
        String due = Moments.clock(plan.dueAt());
        if (plan.isMissed()) {
            return new Banner(
                    Tone.WARNING,
                    "The restart planned for %s did not happen: Raygate was not running."
                            .formatted(due),
                    cause(plan, all),
                    acts("Dismiss"));
        }
        String fact = "Restarts at " + due;
        Duration left = Duration.between(desk.clock().instant(), plan.dueAt());
        Banner banner =
                new Banner(
                        Tone.BUSY,
                        "%s, in %s".formatted(fact, Ages.of(left)),
                        cause(plan, all),
                        acts("Cancel restart"));
        banner.getElement().executeJs(COUNT_DOWN, fact, (double) plan.dueAt().toEpochMilli());
        return banner;
    }

    private static String cause(PlannedRestart plan, Parameters all) {
        List<String> waiting = new ArrayList<>();
        all.parameters().stream()
                .filter(parameter -> parameter.isPending())
                .forEach(
                        parameter ->
                                waiting.add(
                                        parameter.name().key()
                                                + parameter
                                                        .value()
                                                        .filter(text -> text.lines().count() == 1)
                                                        .map(text -> " " + text)
                                                        .orElse("")));
        all.variables().stream()
                .filter(variable -> variable.isPending())
                .forEach(variable -> waiting.add("env." + variable.name()));
        String what =
                waiting.isEmpty() ? "" : "To apply %s. ".formatted(String.join(", ", waiting));
        return what + "Planned by %s.".formatted(plan.plannedBy());
    }

    private Button[] acts(String cancelling) {
        if (!desk.mayModify()) {
            return new Button[0];
        }
        Button now = new Button("Restart now", click -> askToRestart());
        Button cancel = new Button(cancelling, click -> cancel());
        for (Button button : new Button[] {now, cancel}) {
            button.addThemeVariants(ButtonVariant.SMALL);
            button.addClassName("aura-accent-neutral");
        }
        return new Button[] {now, cancel};
    }

    private void askToRestart() {
        ConfirmDialog.ask("Restart %s now?".formatted(application.name()))
                .text(
                        "Now: %s. Its endpoints answer 503 until Ray is back."
                                .formatted(WorkWords.ended(desk.runtime().work(application.id()))))
                .act(
                        "Restart now",
                        () -> {
                            desk.applications().operate(application.id(), Operation.RESTART);
                            Notices.show("Restart of %s begun.".formatted(application.name()));
                        })
                .open();
    }

    private void cancel() {
        try {
            desk.parameters().cancelRestart(application.id());
            look();
            Notices.show("The restart is cancelled. What waits for it goes on waiting.");
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }
}
