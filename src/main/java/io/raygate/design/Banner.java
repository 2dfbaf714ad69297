package io.raygate.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A tinted line across the page for what everybody must know: what is so, why, what helps. */
public final class Banner extends Div {

    /**
     * @param fact in bold: what is so
     * @param cause under it: why, and what was done about it; may be empty
     * @param acts at the right
     */
    public Banner(Tone tone, String fact, String cause, Component... acts) {
        addClassNames("rg-banner", tone.className());
        getElement().setAttribute("role", tone == Tone.BAD ? "alert" : "status");
        Span first = new Span(fact);
        first.addClassName("rg-banner-fact");
        Span second = new Span(cause);
        second.addClassName("rg-banner-cause");
        second.setVisible(!cause.isBlank());
        Div words = new Div(first, second);
        words.addClassName("rg-banner-words");
        Div row = new Div(acts);
        row.addClassName("rg-banner-acts");
        add(icon(tone).create(), words, row);
    }

    private static Icons icon(Tone tone) {
        return switch (tone) {
            case BAD -> Icons.CIRCLE_ALERT;
            case WARNING -> Icons.TRIANGLE_ALERT;
            case OK -> Icons.CIRCLE_CHECK;
            case BUSY -> Icons.CLOCK;
            case NEUTRAL, IDLE -> Icons.INFO;
        };
    }
}
