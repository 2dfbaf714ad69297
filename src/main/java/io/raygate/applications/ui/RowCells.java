package io.raygate.applications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.raygate.design.Age;
import io.raygate.design.StatusBadge;
import java.time.Clock;

/** Draws what stands in one row of the list. */
class RowCells {

    private final Clock clock;

    RowCells(Clock clock) {
        this.clock = clock;
    }

    /** The name over the ID. */
    Component name(ApplicationRow row) {
        Span id = new Span(row.id().value());
        id.addClassName("rg-row-id");
        Div cell = new Div(link(row), id);
        cell.addClassName("rg-two-lines");
        return cell;
    }

    /** The status over its reason, or over what is being done. */
    StatusBadge status(ApplicationRow row) {
        StatusBadge badge = Badges.status(row.details(), clock.instant());
        row.doing().ifPresent(badge::because);
        return badge;
    }

    Component exposure(ApplicationRow row) {
        return row.exposure().<Component>map(Badges::exposure).orElseGet(() -> new Span("–"));
    }

    Component updated(ApplicationRow row) {
        Age age = new Age(row.details().updatedAt(), clock.instant());
        age.addClassName("rg-secondary");
        return age;
    }

    /** Everything in one cell: name and age; status and exposure; reason. */
    Component all(ApplicationRow row) {
        Div first = new Div(link(row), updated(row));
        first.addClassName("rg-row-first");
        Div second = new Div(status(row));
        row.exposure().map(Badges::exposure).ifPresent(second::add);
        second.addClassName("rg-row-second");
        Div cell = new Div(first, second);
        cell.addClassName("rg-row");
        return cell;
    }

    private static Anchor link(ApplicationRow row) {
        Anchor name = new Anchor(row.path(), row.details().name());
        name.getElement().setAttribute("router-link", true);
        name.addClassName("rg-row-name");
        return name;
    }
}
