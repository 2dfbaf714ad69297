package io.raygate.design;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The tabs of a page as links: each tab has an address of its own. */
public final class PageTabs extends Nav {

    private final Map<String, Anchor> tabs = new LinkedHashMap<>();
    private final Map<String, Span> counts = new LinkedHashMap<>();

    /**
     * @param label what the tabs are of, for readers: "ranking-train"
     */
    public PageTabs(String label) {
        addClassName("rg-tabs");
        getElement().setAttribute("aria-label", label);
    }

    /** Adds a tab that leads to a path of the console. */
    public PageTabs tab(String path, String title, OptionalInt count) {
        Span figure = new Span();
        figure.addClassName("rg-tab-count");
        Anchor link = new Anchor(path, new Span(title), figure);
        link.getElement().setAttribute("router-link", true);
        tabs.put(path, link);
        counts.put(path, figure);
        setCount(path, count);
        add(link);
        return this;
    }

    /** Changes the figure behind a tab's title. */
    public void setCount(String path, OptionalInt count) {
        Span figure = counts.get(path);
        if (figure != null) {
            figure.setVisible(count.isPresent());
            figure.setText(count.isPresent() ? Integer.toString(count.getAsInt()) : "");
        }
    }

    /** Underlines the tab that is open. */
    public void setCurrent(String path) {
        tabs.forEach(
                (key, link) -> {
                    if (key.equals(path)) {
                        link.getElement().setAttribute("aria-current", "page");
                    } else {
                        link.getElement().removeAttribute("aria-current");
                    }
                });
    }
}
