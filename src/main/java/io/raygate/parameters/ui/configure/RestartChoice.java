package io.raygate.parameters.ui.configure;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.raygate.design.Ages;
import io.raygate.design.Moments;
import io.raygate.parameters.change.RestartTime;
import io.raygate.parameters.change.Review;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks when to restart: the quiet hour first. */
final class RestartChoice extends Div {

    /** The ways to choose. */
    enum Way {
        QUIET_HOUR,
        NOW,
        ANOTHER_TIME,
        NOT_YET
    }

    private static final LocalTime QUIET_HOUR = LocalTime.of(2, 0);

    private final transient Review review;
    private final transient Clock clock;
    private final RadioButtonGroup<Way> ways = new RadioButtonGroup<>();
    private final TimePicker time = new TimePicker("Time");

    RestartChoice(String application, Review review, Clock clock, Runnable changed) {
        this.review = review;
        this.clock = clock;
        addClassName("rg-restart-choice");
        ways.setLabel("Restart " + application);
        ways.setItems(choices());
        ways.setItemLabelGenerator(this::words);
        ways.setValue(choices().getFirst());
        time.setLocale(Locale.UK);
        time.setStep(Duration.ofMinutes(30));
        time.setValue(LocalTime.of(22, 0));
        time.setVisible(false);
        ways.addValueChangeListener(
                change -> {
                    time.setVisible(change.getValue() == Way.ANOTHER_TIME);
                    changed.run();
                });
        time.addValueChangeListener(change -> changed.run());
        add(ways, time);
    }

    private List<Way> choices() {
        if (!review.canRestart()) {
            return List.of(Way.NOT_YET);
        }
        List<Way> all = new ArrayList<>(List.of(Way.values()));
        if (isPlanned()) {
            all.remove(Way.NOT_YET);
            all.addFirst(Way.NOT_YET);
        }
        return all;
    }

    private boolean isPlanned() {
        return review.planned().filter(plan -> !plan.isMissed()).isPresent();
    }

    private String words(Way way) {
        return switch (way) {
            case QUIET_HOUR -> "At %s (%s)".formatted(clock(quietHour()), in(quietHour()));
            case NOW -> "Now: " + WorkWords.ended(review.work());
            case ANOTHER_TIME -> "At another time";
            case NOT_YET -> {
                if (!review.canRestart()) {
                    yield "It does not run now: with its next start";
                }
                yield isPlanned()
                        ? "With the restart planned for %s"
                                .formatted(clock(review.planned().orElseThrow().dueAt()))
                        : "Not yet: wait for the next restart";
            }
        };
    }

    /** The choice, or empty while the time is not one. */
    Optional<RestartTime> value() {
        return switch (ways.getValue()) {
            case QUIET_HOUR -> Optional.of(new RestartTime.At(quietHour()));
            case NOW -> Optional.of(new RestartTime.Now());
            case ANOTHER_TIME -> another().map(RestartTime.At::new);
            case NOT_YET -> Optional.of(new RestartTime.NotYet());
        };
    }

    /** What the button that saves says. */
    String act() {
        return switch (ways.getValue()) {
            case QUIET_HOUR -> "Save, restart at " + clock(quietHour());
            case NOW -> "Save and restart now";
            case ANOTHER_TIME ->
                    another().map(at -> "Save, restart at " + clock(at)).orElse("Save");
            case NOT_YET -> "Save";
        };
    }

    private Instant quietHour() {
        return Moments.next(QUIET_HOUR, clock.instant());
    }

    private Optional<Instant> another() {
        return Optional.ofNullable(time.getValue()).map(at -> Moments.next(at, clock.instant()));
    }

    private static String clock(Instant moment) {
        return Moments.clock(moment).replaceFirst("^.* (?=\\d\\d:\\d\\d$)", "");
    }

    private String in(Instant moment) {
        return "in " + Ages.of(Duration.between(clock.instant(), moment));
    }
}
