package io.raygate.whitelist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.raygate.design.Figures;
import io.raygate.design.Icons;
import io.raygate.design.MoreMenu;
import io.raygate.vocabulary.Cidr;
import io.raygate.whitelist.Whitelist;
import io.raygate.whitelist.WhitelistGroup;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The groups, one row each, which become blocks on a phone. */
class GroupTable extends NativeTable {

    private static final int MOST_CHIPS = 3;

    private final boolean isEditable;
    private final Consumer<WhitelistGroup> configure;
    private final Consumer<WhitelistGroup> remove;

    GroupTable(
            boolean isEditable,
            Consumer<WhitelistGroup> configure,
            Consumer<WhitelistGroup> remove) {
        this.isEditable = isEditable;
        this.configure = configure;
        this.remove = remove;
        addClassName("rg-groups");
        getElement().setAttribute("aria-label", "IP groups");
        Stream.of("Group", "Addresses").forEach(title -> heading(title, false));
        heading("Acts", true);
    }

    private void heading(String title, boolean isHidden) {
        if (getHead().getRows().isEmpty()) {
            getHead().add(new NativeTableRow());
        }
        Span words = new Span(title);
        words.setClassName("rg-hidden", isHidden);
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", "col");
        getHead().getRows().getFirst().add(cell);
    }

    void show(Whitelist whitelist) {
        getBody().removeAll();
        whitelist.groups().forEach(group -> getBody().add(row(group)));
    }

    private NativeTableRow row(WhitelistGroup group) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(name(group));
        name.getElement().setAttribute("scope", "row");
        return new NativeTableRow(
                name, new NativeTableCell(entries(group)), new NativeTableCell(acts(group)));
    }

    private static Div name(WhitelistGroup group) {
        Span name = new Span(group.name());
        name.addClassNames("rg-mono", "rg-group-name");
        Div both = new Div(name);
        String below = comment(group);
        if (!below.isEmpty()) {
            Span comment = new Span(below);
            comment.addClassNames("rg-secondary", "rg-small", "rg-group-comment");
            both.add(comment);
        }
        both.addClassName("rg-group");
        return both;
    }

    private static String comment(WhitelistGroup group) {
        if (!group.isDefault()) {
            return group.comment();
        }
        String comment = group.comment().isBlank() ? reach(group) : group.comment().strip();
        return comment.isEmpty() || comment.endsWith(".")
                ? (comment + " Cannot be deleted").strip()
                : comment + ". Cannot be deleted";
    }

    /** What the group in its first state means. */
    private static String reach(WhitelistGroup group) {
        return group.entries().equals(List.of(Cidr.of("127.0.0.1"))) ? "This host only" : "";
    }

    private Component entries(WhitelistGroup group) {
        Div chips = new Div();
        chips.addClassName("rg-entries");
        if (group.entries().isEmpty()) {
            Span nobody = new Span("Nobody");
            nobody.addClassName("rg-secondary");
            chips.add(nobody);
        }
        group.entries().stream().limit(MOST_CHIPS).map(GroupTable::chip).forEach(chips::add);
        int more = group.entries().size() - MOST_CHIPS;
        if (more > 0) {
            chips.add(more(more, group));
        }
        return chips;
    }

    private static Span chip(Cidr entry) {
        Span chip = new Span(entry.toString());
        chip.addClassName("rg-entry");
        return chip;
    }

    private Component more(int count, WhitelistGroup group) {
        String words = "+%s more".formatted(Figures.of(count));
        if (!isEditable) {
            return new Span(words);
        }
        Button button = link(words, group);
        button.setAriaLabel("%s entries of %s".formatted(words, group.name()));
        return button;
    }

    private Component acts(WhitelistGroup group) {
        Div acts = new Div();
        acts.addClassName("rg-group-acts");
        if (isEditable) {
            Button button = link("Configure", group);
            button.setAriaLabel("Configure " + group.name());
            acts.add(button, menu(group));
        }
        return acts;
    }

    private Button link(String words, WhitelistGroup group) {
        Button button = new Button(words, click -> configure.accept(group));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.addClassName("rg-cure");
        return button;
    }

    private MoreMenu menu(WhitelistGroup group) {
        MoreMenu more = new MoreMenu("More for " + group.name(), Icons.ELLIPSIS.create());
        if (group.isDefault()) {
            more.choice(new Span("Cannot be deleted"));
        } else {
            more.entry(Icons.TRASH_2, "Remove", () -> remove.accept(group));
        }
        return more;
    }
}
