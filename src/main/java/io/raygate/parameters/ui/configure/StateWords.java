package io.raygate.parameters.ui.configure;

import com.vaadin.flow.component.html.Span;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Status;
import io.raygate.design.Ages;
import io.raygate.design.Icons;
import io.raygate.design.Moments;
import io.raygate.parameters.catalogue.Parameter;
import io.raygate.parameters.catalogue.Parameters;
import io.raygate.parameters.catalogue.PlannedRestart;
import io.raygate.parameters.catalogue.Variable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How things stand with one parameter, in a few words. */
record StateWords(ApplicationDetails application, Parameters all, Instant now) {

    /** A secret this old is worth a thought. */
    private static final Duration OLD = Duration.ofDays(90);

    Span of(Parameter parameter) {
        if (parameter.isPending()) {
            return waiting(parameter.value().orElse(""));
        }
        if (!parameter.name().isSecret()) {
            return plain("Applied");
        }
        Duration age = Duration.between(parameter.setAt(), now);
        String words = "v%d, %s old".formatted(parameter.version(), Ages.of(age));
        return age.compareTo(OLD) < 0 ? plain(words) : warning(Icons.HOURGLASS, words);
    }

    Span of(Variable variable) {
        return switch (variable.state()) {
            case APPLIED -> plain("Applied");
            case ADDED -> waiting("Added");
            case CHANGED -> waiting("Changed");
            case REMOVED -> waiting("Removed");
        };
    }

    static Span changed() {
        Span words = new Span("Changed");
        words.addClassName("rg-changed-word");
        return words;
    }

    private Span waiting(String what) {
        String value = what.lines().count() > 1 || what.isEmpty() ? "New value" : what;
        return warning(Icons.CLOCK, value + " " + when());
    }

    private String when() {
        Optional<PlannedRestart> planned = all.restart().filter(plan -> !plan.isMissed());
        if (application.status() == Status.STOPPED || application.status() == Status.FAILED) {
            return "at the next start";
        }
        return planned.map(plan -> "at " + Moments.clock(plan.dueAt()))
                .orElse("at the next restart");
    }

    private static Span plain(String words) {
        Span span = new Span(words);
        span.addClassName("rg-secondary");
        return span;
    }

    private static Span warning(Icons icon, String words) {
        Span span = new Span(icon.create(14), new Span(words));
        span.addClassName("rg-waiting-word");
        return span;
    }
}
