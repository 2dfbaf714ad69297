package io.raygate.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** The two columns of a page's body; they stand below each other where the window is narrow. */
public final class Columns extends Div {

    private Columns(String className, Component left, Component right) {
        addClassNames("rg-columns", className);
        add(left, right);
    }

    /** Facts of 264 pixels at the left; they come last on a phone. */
    public static Columns factsAndRest(Component facts, Component rest) {
        return new Columns("rg-columns-facts", facts, rest);
    }

    /** A rail of 288 pixels at the right. */
    public static Columns mainAndRail(Component main, Component rail) {
        return new Columns("rg-columns-rail", main, rail);
    }
}
