package io.raygate.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import io.raygate.audit.AuditLine;
import io.raygate.design.WindowWidth;
import java.util.List;

/**
 * The audit trail as a table, or as a list where the window is narrow; a click tells a line in
 * full.
 */
class AuditGrid extends Grid<AuditLine> {

    private static final int ROOM_FOR_ADDRESS = 995;

    private final List<Column<AuditLine>> table;
    private final Column<AuditLine> address;
    private final Column<AuditLine> everything;
    private boolean isList;
    private boolean hasRoom = true;

    AuditGrid(AuditCells cells) {
        addClassName("rg-audit");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setAriaLabel("Audit");
        Column<AuditLine> time = column(cells::time, "Time", 134, 0);
        Column<AuditLine> who = column(cells::who, "Who", 150, 0);
        address = column(cells::from, "From", 120, 0);
        Column<AuditLine> what = column(cells::what, "What", 268, 1);
        Column<AuditLine> change = column(cells::change, "Before and after", 220, 2);
        everything = column(cells::all, "Line", 100, 1);
        table = List.of(time, who, what, change);
        setItemDetailsRenderer(new ComponentRenderer<>(cells::details));
        setDetailsVisibleOnClick(true);
        arrange();
        WindowWidth.watch(
                this,
                WindowWidth.LIST_INSTEAD_OF_TABLE,
                isNarrow -> {
                    isList = isNarrow;
                    arrange();
                });
        WindowWidth.watch(
                this,
                ROOM_FOR_ADDRESS,
                isNarrow -> {
                    hasRoom = !isNarrow;
                    arrange();
                });
    }

    private Column<AuditLine> column(
            SerializableFunction<AuditLine, Component> cell, String header, int width, int grow) {
        return addColumn(new ComponentRenderer<>(cell))
                .setHeader(header)
                .setWidth(width + "px")
                .setFlexGrow(grow);
    }

    private void arrange() {
        table.forEach(column -> column.setVisible(!isList));
        address.setVisible(!isList && hasRoom);
        everything.setVisible(isList);
        setClassName("rg-narrow", isList);
    }
}
