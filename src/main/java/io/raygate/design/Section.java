package io.raygate.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/** A part of a page: heading, grey count, hairline, an action or state at the right, content. */
@Tag("section")
public final class Section extends HtmlContainer {

    private final Span note = new Span();
    private final Div trailing = new Div();
    private final Div body = new Div();

    public Section(String title, Component... content) {
        addClassName("rg-section");
        note.addClassName("rg-section-note");
        trailing.addClassName("rg-section-trailing");
        body.addClassName("rg-section-body");
        Div heading = new Div(new H2(title), note, trailing);
        heading.addClassName("rg-section-heading");
        body.add(content);
        add(heading, body);
    }

    /** Sets the grey words beside the heading: a count, "4 of 50", "attempt 3 of 3". */
    public Section note(String words) {
        note.setText(words);
        return this;
    }

    /** Puts actions or a state at the right end of the heading. */
    public Section trailing(Component... components) {
        trailing.removeAll();
        trailing.add(components);
        return this;
    }

    /** Replaces the content. */
    public Section content(Component... components) {
        body.removeAll();
        body.add(components);
        return this;
    }
}
