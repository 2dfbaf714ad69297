package io.raygate.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.raygate.audit.AuditTrail;
import io.raygate.design.Figures;
import io.raygate.design.FilterChip;
import io.raygate.design.Icons;
import io.raygate.vocabulary.ApplicationId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Search and filters above the audit trail, and how many lines they leave. */
class AuditToolbar extends Div {

    private static final int LONGEST_SEARCH = 200;
    private static final String SEARCH = "Search person, target, address";

    private final TextField search = new TextField();
    private final FilterChip<String> actions = new FilterChip<>("Action", Set.of(), Acts::words);
    private final FilterChip<String> people = new FilterChip<>("Person", Set.of(), name -> name);
    private final FilterChip<ApplicationId> applications;
    private final TimeChip time;
    private final Button clear = new Button("Clear filters");
    private final Button newer = new Button("New lines", Icons.ARROW_UP.create(14));
    private final Span summary = new Span();
    private final transient Map<ApplicationId, String> names;
    private final transient Consumer<AuditState> onChange;
    private AuditState state = AuditState.ALL;
    private boolean isShowing;

    /**
     * @param showNewer called when somebody wants to see what has come meanwhile
     */
    AuditToolbar(
            Map<ApplicationId, String> names, Consumer<AuditState> onChange, Runnable showNewer) {
        this.names = names;
        this.onChange = onChange;
        applications =
                new FilterChip<>("Application", Set.of(), id -> names.getOrDefault(id, id.value()));
        time = new TimeChip(span -> change(state.within(span)));
        addClassName("rg-list-toolbar");
        summary.addClassName("rg-list-summary");
        summary.getElement().setAttribute("role", "status");
        prepareSearch();
        actions.addChangeListener(chosen -> change(state.withActions(chosen)));
        people.addChangeListener(chosen -> change(state.withPeople(chosen)));
        applications.addChangeListener(chosen -> change(state.withApplications(chosen)));
        clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        clear.addClickListener(click -> onChange.accept(AuditState.ALL));
        newer.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        newer.addClickListener(click -> showNewer.run());
        newer.setVisible(false);
        add(search, actions, people, applications, time, clear, summary, newer);
    }

    private void prepareSearch() {
        search.setPlaceholder(SEARCH);
        search.setAriaLabel(SEARCH);
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST_SEARCH);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("rg-search");
        search.addValueChangeListener(change -> change(state.searching(change.getValue())));
    }

    /** Offers what stands in the audit trail, and what is chosen whether it stands there or not. */
    void offer(AuditTrail trail) {
        quietly(
                () -> {
                    actions.setItems(sorted(trail.actions(), state.actions(), Acts::words));
                    people.setItems(sorted(trail.people(), state.people(), name -> name));
                    applications.setItems(
                            sorted(
                                    names.keySet(),
                                    state.applications(),
                                    id -> names.getOrDefault(id, id.value())));
                });
    }

    private static <T> List<T> sorted(
            Collection<T> there, Collection<T> chosen, java.util.function.Function<T, String> by) {
        return Stream.concat(there.stream(), chosen.stream())
                .distinct()
                .sorted(Comparator.comparing(by))
                .toList();
    }

    /** Shows a state without telling anybody. */
    void show(AuditState shown) {
        quietly(
                () -> {
                    state = shown;
                    if (!search.getValue().strip().equals(shown.search())) {
                        search.setValue(shown.search());
                    }
                    actions.setValue(shown.actions());
                    people.setValue(shown.people());
                    applications.setValue(shown.applications());
                    time.show(shown.time());
                    clear.setVisible(shown.isFiltered());
                });
    }

    /** Says how many lines there are; empty for more than anybody counts. */
    void summarize(OptionalLong lines) {
        summary.setText(
                lines.isPresent()
                        ? Figures.of(lines.getAsLong(), "line")
                        : "more than %s lines".formatted(Figures.of(AuditTrail.MOST_COUNTED)));
    }

    /** Says that there are lines above what is shown, or that there are none. */
    void hasNewer(boolean some) {
        newer.setVisible(some);
    }

    private void quietly(Runnable drawing) {
        isShowing = true;
        drawing.run();
        isShowing = false;
    }

    private void change(AuditState next) {
        if (!isShowing) {
            onChange.accept(next);
        }
    }
}
