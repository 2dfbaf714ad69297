package io.raygate.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;

/** The head of a page: breadcrumbs, then title, badges and actions, then one line about it. */
@Tag("header")
public final class PageHeader extends HtmlContainer {

    private final Nav breadcrumbs = new Nav();
    private final H1 title = new H1();
    private final Span count = new Span();
    private final Div badges = new Div();
    private final Div actions = new Div();
    private final Div subtitle = new Div();

    public PageHeader(String title) {
        addClassName("rg-page-header");
        breadcrumbs.addClassName("rg-breadcrumbs");
        breadcrumbs.getElement().setAttribute("aria-label", "Breadcrumb");
        breadcrumbs.setVisible(false);
        count.addClassName("rg-page-count");
        badges.addClassName("rg-page-badges");
        actions.addClassName("rg-page-actions");
        subtitle.addClassName("rg-page-subtitle");
        subtitle.setVisible(false);
        Div row = new Div(this.title, count, badges, actions);
        row.addClassName("rg-page-title");
        add(breadcrumbs, row, subtitle);
        setTitle(title);
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    /** Adds a step on the way here; the page itself is the last one and has no link. */
    public PageHeader breadcrumb(String text, String path) {
        Anchor link = new Anchor(path, text);
        link.getElement().setAttribute("router-link", true);
        breadcrumbs.add(link, Icons.CHEVRON_RIGHT.create(13));
        breadcrumbs.setVisible(true);
        return this;
    }

    /** Ends the breadcrumbs with the name of this page. */
    public PageHeader here(String text) {
        Span here = new Span(text);
        here.getElement().setAttribute("aria-current", "page");
        breadcrumbs.add(here);
        return this;
    }

    /** Sets the grey figure beside the title. */
    public void setCount(String figure) {
        count.setText(figure);
    }

    /** Sets what stands right of the title: status, exposure. */
    public void setBadges(Component... components) {
        badges.removeAll();
        badges.add(components);
    }

    /** Sets the actions at the right end, the primary one last. */
    public void setActions(Component... components) {
        actions.removeAll();
        actions.add(components);
    }

    /** Sets the line under the title; its parts are parted by a dot. */
    public void setSubtitle(Component... components) {
        subtitle.removeAll();
        subtitle.add(components);
        subtitle.setVisible(components.length > 0);
    }
}
