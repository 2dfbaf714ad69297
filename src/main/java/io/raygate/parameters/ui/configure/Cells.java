package io.raygate.parameters.ui.configure;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.raygate.design.Icons;
import java.util.stream.Stream;

/** The cells of the tables of parameters, which become blocks on a phone. */
final class Cells {

    private static final String DOTS = "•".repeat(12);

    private Cells() {}

    static NativeTable table(String label, String first) {
        NativeTable table = new NativeTable();
        table.addClassName("rg-parameters");
        table.getElement().setAttribute("aria-label", label);
        NativeTableRow head = new NativeTableRow();
        Stream.of(first, "Value", "Set by", "Takes effect", "State")
                .forEach(
                        title -> {
                            NativeTableHeaderCell cell = new NativeTableHeaderCell(title);
                            cell.getElement().setAttribute("scope", "col");
                            head.add(cell);
                        });
        table.getHead().add(head);
        return table;
    }

    static NativeTableHeaderCell name(Component... content) {
        Div both = new Div(content);
        both.addClassName("rg-parameter-name");
        NativeTableHeaderCell cell = new NativeTableHeaderCell(both);
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    static NativeTableCell cell(String label, Component... content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-label", label);
        return cell;
    }

    static Span key(String name) {
        Span key = new Span(name);
        key.addClassNames("rg-mono", "rg-parameter-key");
        return key;
    }

    static Span small(String words) {
        Span small = new Span(words);
        small.addClassNames("rg-secondary", "rg-small");
        return small;
    }

    static Span value(String text) {
        Span value = new Span(text);
        value.addClassNames("rg-mono", "rg-parameter-value");
        return value;
    }

    /** Twelve, whatever is behind them. */
    static Span dots() {
        Span dots = new Span(DOTS);
        dots.addClassNames("rg-mono", "rg-masked-dots");
        dots.getElement().setAttribute("role", "img");
        dots.getElement().setAttribute("aria-label", "Secret, not shown");
        return dots;
    }

    static Div line(Component... content) {
        Div line = new Div(content);
        line.addClassName("rg-parameter-line");
        return line;
    }

    static Button link(String words, String label, Runnable act) {
        Button link = new Button(words, click -> act.run());
        link.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        link.addClassName("rg-cure");
        link.setAriaLabel(label);
        return link;
    }

    static Span takesEffect(boolean needsRestart) {
        Span words = new Span();
        words.addClassName("rg-takes-effect");
        if (needsRestart) {
            words.add(Icons.ROTATE_CW.create(13), new Span("Restart"));
        } else {
            words.add(new Span("At once"));
            words.addClassName("rg-secondary");
        }
        return words;
    }
}
