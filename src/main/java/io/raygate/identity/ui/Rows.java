package io.raygate.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** A short list whose rows stand in columns, or below each other on a phone. */
class Rows extends UnorderedList {

    Rows(String label) {
        addClassName("rg-people");
        getElement().setAttribute("aria-label", label);
    }

    /** Adds a row; its last cell are the acts. */
    void row(Component... cells) {
        ListItem row = new ListItem(cells);
        row.addClassName("rg-people-row");
        add(row);
    }

    /** A name over what is said about it. */
    static Div name(String name, String second) {
        Span first = new Span(name);
        first.addClassName("rg-people-name");
        Div cell = new Div(first, quiet(second));
        cell.addClassName("rg-two-lines");
        return cell;
    }

    static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("rg-secondary");
        return span;
    }
}
