package io.raygate.design;

import com.vaadin.flow.component.html.Div;

/**
 * A picture drawn on the server as SVG.
 *
 * <p>The caller answers for the markup: every text that comes from a person is escaped before it is
 * part of it ({@link #escape}).
 */
public final class Drawing extends Div {

    public Drawing(String svg) {
        addClassName("rg-drawing");
        setSvg(svg);
    }

    /** Replaces the picture. */
    public void setSvg(String svg) {
        // Not an Html component: it would lose the viewBox.
        getElement().setProperty("innerHTML", svg);
    }

    /** Makes a text safe to stand in an element or in a quoted attribute. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
