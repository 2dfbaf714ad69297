package io.raygate.design;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Steps of something long, each with its mark, its time, and a bar while it runs. */
public final class StepList extends OrderedList {

    /** Where a step stands. */
    public enum State {
        WAITING("waiting"),
        RUNNING("running"),
        DONE("done"),
        FAILED("failed");

        private final String word;

        State(String word) {
            this.word = word;
        }
    }

    /**
     * One step.
     *
     * @param trailing at the right: how long it took, or why it failed
     * @param detail under the title while it runs: "41 of 63 packages"
     * @param fraction 0 to 1, where it is known
     */
    public record Step(
            String title, State state, String trailing, String detail, Optional<Double> fraction) {}

    public StepList(List<Step> steps) {
        addClassName("rg-steps");
        setSteps(steps);
    }

    /** Replaces the steps. */
    public void setSteps(List<Step> steps) {
        removeAll();
        steps.forEach(step -> add(item(step)));
    }

    private static ListItem item(Step step) {
        Div line = new Div(mark(step.state()), named("rg-step-title", step.title()));
        line.add(named("rg-step-trailing", step.trailing()));
        line.addClassName("rg-step-line");
        ListItem item = new ListItem(line);
        item.addClassNames("rg-step", "rg-" + step.state().name().toLowerCase(Locale.ROOT));
        if (step.state() == State.RUNNING) {
            item.getElement().setAttribute("aria-current", "step");
            step.fraction().ifPresent(fraction -> item.add(bar(step.title(), fraction)));
            item.add(named("rg-step-detail", step.detail()));
        }
        return item;
    }

    private static Span mark(State state) {
        Span mark = new Span();
        mark.addClassName("rg-step-mark");
        switch (state) {
            case DONE -> mark.add(Icons.CHECK.create(10));
            case FAILED -> mark.add(Icons.X.create(10));
            case WAITING, RUNNING -> {}
        }
        mark.add(named("rg-hidden", state.word));
        return mark;
    }

    private static ProgressBar bar(String title, double fraction) {
        ProgressBar bar = new ProgressBar(0, 1, Math.clamp(fraction, 0.0, 1.0));
        bar.getElement().setAttribute("aria-label", title);
        return bar;
    }

    private static Span named(String className, String text) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
