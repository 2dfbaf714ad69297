package io.raygate.applications.ui.create;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.raygate.design.Icons;
import io.raygate.design.Section;
import io.raygate.design.SignLine;
import io.raygate.design.Tone;
import io.raygate.runtime.MachineReport;
import io.raygate.runtime.MachineReport.Check;

/** Beside the form: what one gets, and what was checked on the machine that would run it. */
class MachineRail extends Div {

    private final Section checked = new Section("Checked on this machine");

    MachineRail() {
        addClassName("rg-rail");
        checked.content(new SignLine(Tone.BUSY, Icons.CLOCK, "Checking …"));
        checked.getElement().setAttribute("aria-live", "polite");
        add(promises(), checked);
    }

    void show(MachineReport report) {
        checked.content(report.checks().stream().map(MachineRail::line).toArray(SignLine[]::new));
    }

    private static Section promises() {
        return new Section(
                "What you get",
                new SignLine(
                        Tone.NEUTRAL,
                        Icons.LAYOUT_DASHBOARD,
                        new Span("A private endpoint for the "),
                        strong("Dashboard"),
                        new Span(" and one for "),
                        strong("Jupyter")),
                new SignLine(
                        Tone.NEUTRAL,
                        Icons.LOCK,
                        strong("Nobody but this host gets in"),
                        new Span(" until you add a whitelist")),
                new SignLine(
                        Tone.NEUTRAL,
                        Icons.KEY_ROUND,
                        "A dashboard account and keys, generated and shown once"),
                new SignLine(
                        Tone.NEUTRAL,
                        Icons.TERMINAL,
                        "Ray and JupyterLab in an environment of their own"));
    }

    private static Span strong(String words) {
        Span span = new Span(words);
        span.addClassName("rg-strong");
        return span;
    }

    private static SignLine line(Check check) {
        return switch (check.outcome()) {
            case GOOD -> new SignLine(Tone.OK, Icons.CHECK, check.text());
            case WARNING -> new SignLine(Tone.WARNING, Icons.TRIANGLE_ALERT, check.text());
            case BLOCKING -> new SignLine(Tone.BAD, Icons.CIRCLE_X, check.text());
        };
    }
}
