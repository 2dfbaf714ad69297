package io.raygate.applications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.raygate.applications.Status;
import io.raygate.design.FilterChip;
import io.raygate.design.Icons;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.data.domain.Sort;

/** Search and filters above the list, and in words by what it is sorted. */
class ListToolbar extends Div {

    private static final int LONGEST_SEARCH = 200;

    private final TextField search = new TextField();
    private final FilterChip<Status> statuses =
            new FilterChip<>("Status", statusesInOrder(), Status::word);
    private final Select<Sort.Order> order = new Select<>();
    private final Button clear = new Button("Clear filters");
    private final Span summary = new Span();
    private final Button byAttention = new Button("Sort by attention");
    private final transient Consumer<ListState> onChange;
    private ListState state = ListState.ALL;
    private boolean isShowing;

    ListToolbar(Consumer<ListState> onChange) {
        this.onChange = onChange;
        addClassName("rg-list-toolbar");
        summary.addClassName("rg-list-summary");
        summary.getElement().setAttribute("role", "status");
        prepareSearch();
        statuses.addChangeListener(chosen -> change(state.withStatuses(chosen)));
        clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        clear.addClickListener(click -> onChange.accept(state.unfiltered()));
        byAttention.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        byAttention.addClickListener(click -> onChange.accept(state.ordered(Optional.empty())));
        prepareOrder();
        add(search, statuses, clear, summary, byAttention, order);
    }

    /** Those that last before those that pass. */
    private static List<Status> statusesInOrder() {
        return Arrays.stream(Status.values()).sorted(Comparator.comparing(Status::isBusy)).toList();
    }

    private void prepareSearch() {
        search.setPlaceholder("Search name, ID, address");
        search.setAriaLabel("Search name, ID, address");
        search.setPrefixComponent(Icons.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST_SEARCH);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("rg-search");
        search.addValueChangeListener(change -> change(state.searching(change.getValue())));
    }

    /** A list has no headers to sort by, so there it is chosen here. */
    private void prepareOrder() {
        order.setAriaLabel("Sort");
        order.setItems(ListState.ORDERS_IN_WORDS.keySet());
        order.setItemLabelGenerator(ListState.ORDERS_IN_WORDS::get);
        order.addClassName("rg-list-order");
        order.addValueChangeListener(
                change -> change(state.ordered(Optional.ofNullable(change.getValue()))));
    }

    /** Shows a state without telling anybody. */
    void show(ListState shown) {
        isShowing = true;
        state = shown;
        if (!search.getValue().strip().equals(shown.search())) {
            search.setValue(shown.search());
        }
        statuses.setValue(shown.statuses());
        order.setValue(shown.order());
        clear.setVisible(shown.isFiltered());
        byAttention.setVisible(!shown.isByAttention());
        isShowing = false;
    }

    /** Says how much of the whole is shown, or how it is sorted. */
    void summarize(long shown, long total) {
        if (state.isFiltered()) {
            summary.setText("%,d of %,d".formatted(shown, total));
        } else {
            summary.setText(state.isByAttention() ? "Sorted by attention" : "");
        }
    }

    private void change(ListState next) {
        if (!isShowing) {
            onChange.accept(next);
        }
    }
}
