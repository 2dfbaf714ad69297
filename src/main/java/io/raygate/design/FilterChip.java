package io.raygate.design;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A filter of a list: a dashed chip that opens a list of choices and tells what is chosen. */
public final class FilterChip<T> extends Span {

    private final String title;
    private final Function<T, String> naming;
    private final Button chip = new Button();
    private final Button clear = new Button(Icons.X.create(14));
    private final CheckboxGroup<T> choices = new CheckboxGroup<>();

    public FilterChip(String title, Collection<T> items, Function<T, String> naming) {
        this.title = title;
        this.naming = naming;
        addClassName("rg-chip");
        choices.setItems(items);
        choices.setItemLabelGenerator(naming::apply);
        choices.setAriaLabel(title);
        choices.addValueChangeListener(change -> redraw());
        chip.addClassNames("rg-chip-open", "aura-accent-neutral");
        clear.addClassName("rg-chip-clear");
        clear.setAriaLabel("Clear the filter " + title);
        clear.addClickListener(click -> choices.clear());
        add(chip, clear, popover());
        redraw();
    }

    /** Offers other choices; what is chosen stays as far as it is among them. */
    public void setItems(Collection<T> items) {
        Set<T> chosen = choices.getValue();
        choices.setItems(items);
        choices.setValue(chosen.stream().filter(items::contains).collect(Collectors.toSet()));
    }

    public void addChangeListener(Consumer<Set<T>> listener) {
        choices.addValueChangeListener(change -> listener.accept(change.getValue()));
    }

    public Set<T> getValue() {
        return choices.getValue();
    }

    public void setValue(Set<T> value) {
        choices.setValue(value);
    }

    private Popover popover() {
        Popover popover = new Popover(choices);
        popover.addClassName("rg-chip-choices");
        popover.setTarget(chip);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel("Filter by " + title);
        popover.setAutofocus(true);
        return popover;
    }

    private void redraw() {
        Set<T> value = choices.getValue();
        clear.setVisible(!value.isEmpty());
        setClassName("rg-chip-set", !value.isEmpty());
        chip.setText(value.isEmpty() ? title : title + ": " + chosen(value));
        chip.setSuffixComponent(value.isEmpty() ? Icons.CHEVRON_DOWN.create(14) : null);
    }

    private String chosen(Set<T> value) {
        return value.size() <= 2
                ? value.stream().map(naming).sorted().collect(Collectors.joining(", "))
                : value.size() + " chosen";
    }
}
