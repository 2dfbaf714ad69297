package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import io.raygate.design.CodeBlock;
import java.util.List;

/** Lines to paste, one tab per tool; for the private or the public endpoints. */
class SnippetTabs extends Div {

    /** Vaadin leaves its inner scroller focusable, which readers stumble over. */
    private static final String UNFOCUS_SCROLLER =
            """
            requestAnimationFrame(() =>
                this.shadowRoot?.getElementById('scroll')?.removeAttribute('tabindex'))""";

    private final Div shown = new Div();

    /**
     * @param places at least one
     */
    SnippetTabs(List<SnippetPlaces> places) {
        addClassName("rg-snippets");
        if (places.size() > 1) {
            add(choice(places));
        }
        add(shown);
        show(places.getFirst());
    }

    private RadioButtonGroup<SnippetPlaces> choice(List<SnippetPlaces> places) {
        RadioButtonGroup<SnippetPlaces> choice = new RadioButtonGroup<>();
        choice.setAriaLabel("Lines for");
        choice.setItems(places);
        choice.setItemLabelGenerator(SnippetPlaces::title);
        choice.setValue(places.getFirst());
        choice.addValueChangeListener(change -> show(change.getValue()));
        return choice;
    }

    private void show(SnippetPlaces places) {
        CodeBlock code = new CodeBlock("", "lines to paste");
        Paragraph hint = new Paragraph();
        hint.addClassNames("rg-secondary", "rg-small");
        Tabs tabs = new Tabs();
        tabs.addThemeVariants(TabsVariant.HIDE_SCROLL_BUTTONS);
        tabs.getElement().setAttribute("aria-label", "Ways to connect");
        List<Snippet> snippets = Snippet.all(places);
        snippets.forEach(snippet -> tabs.add(new Tab(snippet.title())));
        Runnable tell =
                () -> {
                    Snippet snippet = snippets.get(tabs.getSelectedIndex());
                    code.setCode(snippet.text(places));
                    hint.setText(snippet.hint(places));
                };
        tabs.addSelectedChangeListener(change -> tell.run());
        tabs.addAttachListener(attached -> tabs.getElement().executeJs(UNFOCUS_SCROLLER));
        tabs.setSelectedIndex(Math.max(0, snippets.indexOf(Snippet.RAY_CLI)));
        // The first one is selected already, which tells no listener.
        tell.run();
        shown.removeAll();
        shown.add(tabs, code, hint);
    }
}
