package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import io.raygate.design.CodeBlock;
import java.util.List;

/** Lines to paste, one tab per tool. */
class SnippetTabs extends Div {

    /** Vaadin leaves its inner scroller focusable, which readers stumble over. */
    private static final String UNFOCUS_SCROLLER =
            """
            requestAnimationFrame(() =>
                this.shadowRoot?.getElementById('scroll')?.removeAttribute('tabindex'))""";

    private final SnippetPlaces places;
    private final CodeBlock code;
    private final Paragraph hint = new Paragraph();

    SnippetTabs(SnippetPlaces places) {
        this.places = places;
        addClassName("rg-snippets");
        code = new CodeBlock("", "lines to paste");
        hint.addClassNames("rg-secondary", "rg-small");
        Tabs tabs = new Tabs();
        tabs.addThemeVariants(TabsVariant.HIDE_SCROLL_BUTTONS);
        tabs.getElement().setAttribute("aria-label", "Ways to connect");
        List<Snippet> snippets = Snippet.all(places);
        snippets.forEach(snippet -> tabs.add(new Tab(snippet.title())));
        tabs.addSelectedChangeListener(change -> show(snippets.get(tabs.getSelectedIndex())));
        tabs.addAttachListener(attached -> tabs.getElement().executeJs(UNFOCUS_SCROLLER));
        tabs.setSelectedIndex(Math.max(0, snippets.indexOf(Snippet.RAY_CLI)));
        add(tabs, code, hint);
    }

    private void show(Snippet snippet) {
        code.setCode(snippet.text(places));
        hint.setText(snippet.hint());
    }
}
