package io.raygate.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.raygate.design.Icons;
import io.raygate.design.Moments;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Narrows the audit trail to a time: one of the usual ones, or from and until. */
class TimeChip extends Span {

    private final Button chip = new Button();
    private final Button clear = new Button(Icons.X.create(14));
    private final RadioButtonGroup<TimeSpan.Last> last = new RadioButtonGroup<>("Usual");
    private final DateTimePicker from = picker("From");
    private final DateTimePicker until = picker("Until");
    private final transient Consumer<TimeSpan> onChange;
    private boolean isShowing;

    TimeChip(Consumer<TimeSpan> onChange) {
        this.onChange = onChange;
        addClassName("rg-chip");
        chip.addClassNames("rg-chip-open", "aura-accent-neutral");
        clear.addClassName("rg-chip-clear");
        clear.setAriaLabel("Clear the filter Time");
        clear.addClickListener(click -> change(TimeSpan.ALL));
        last.setItems(TimeSpan.Last.values());
        last.setItemLabelGenerator(TimeSpan.Last::title);
        last.addValueChangeListener(
                change ->
                        Optional.ofNullable(change.getValue())
                                .map(TimeSpan::last)
                                .ifPresent(this::change));
        from.addValueChangeListener(change -> between());
        until.addValueChangeListener(change -> between());
        Popover popover = new Popover(new Div(last, from, until));
        popover.addClassName("rg-time-choices");
        popover.setTarget(chip);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel("Filter by Time");
        popover.setAutofocus(true);
        add(chip, clear, popover);
    }

    private static DateTimePicker picker(String label) {
        DateTimePicker picker = new DateTimePicker(label);
        picker.setLocale(Locale.UK);
        return picker;
    }

    /** Shows a span without telling anybody. */
    void show(TimeSpan span) {
        isShowing = true;
        last.setValue(span.last().orElse(null));
        from.setValue(span.from().map(Moments::local).orElse(null));
        until.setValue(span.until().map(Moments::local).orElse(null));
        clear.setVisible(!span.isAll());
        setClassName("rg-chip-set", !span.isAll());
        chip.setText(span.isAll() ? "Time" : "Time: " + span.title());
        chip.setSuffixComponent(span.isAll() ? Icons.CHEVRON_DOWN.create(14) : null);
        isShowing = false;
    }

    private void between() {
        change(TimeSpan.between(moment(from), moment(until)));
    }

    private static Optional<Instant> moment(DateTimePicker picker) {
        return picker.getOptionalValue().map(Moments::instant);
    }

    private void change(TimeSpan chosen) {
        if (!isShowing) {
            onChange.accept(chosen);
        }
    }
}
