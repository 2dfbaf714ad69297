package io.raygate.applications.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataKeyMapper;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.TextRenderer;
import io.raygate.applications.ApplicationQuery;
import io.raygate.design.WindowWidth;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.data.domain.Sort;
import tools.jackson.databind.JsonNode;

/** The applications as a table, or as a list where the window is narrow. */
class ApplicationGrid extends Grid<ApplicationRow> {

    private final Column<ApplicationRow> narrow;
    private final List<Column<ApplicationRow>> wide;
    private boolean isSortingByHand = true;

    ApplicationGrid(Clock clock, boolean knowsExposure) {
        RowCells cells = new RowCells(clock);
        addClassName("rg-applications");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setAriaLabel("Applications");
        wide = wideColumns(cells);
        wide.get(2).setVisible(knowsExposure);
        narrow = addColumn(new ComponentRenderer<>(cells::all)).setHeader("Application");
        opensRowsByEnter();
        addItemClickListener(click -> open(click.getItem()));
        WindowWidth.watch(
                this,
                WindowWidth.LIST_INSTEAD_OF_TABLE,
                isNarrow -> becomeList(isNarrow, knowsExposure));
    }

    private List<Column<ApplicationRow>> wideColumns(RowCells cells) {
        return List.of(
                addColumn(new ComponentRenderer<>(cells::name))
                        .setHeader("Name")
                        .setKey(ApplicationQuery.NAME)
                        .setSortProperty(ApplicationQuery.NAME)
                        .setRowHeader(true)
                        .setFlexGrow(3)
                        .setWidth("180px"),
                addColumn(new ComponentRenderer<>(cells::status))
                        .setHeader("Status")
                        .setKey(ApplicationQuery.STATUS)
                        .setSortProperty(ApplicationQuery.STATUS)
                        .setFlexGrow(3)
                        .setWidth("170px"),
                addColumn(new ComponentRenderer<>(cells::exposure))
                        .setHeader("Exposure")
                        .setFlexGrow(1)
                        .setWidth("156px"),
                addColumn(new TextRenderer<>(ApplicationRow::endpoints))
                        .setHeader("Endpoints")
                        .setFlexGrow(1)
                        .setWidth("126px"),
                addColumn(new TextRenderer<>(row -> row.details().settings().rayVersion()))
                        .setHeader("Ray")
                        .setFlexGrow(0)
                        .setWidth("80px"),
                addColumn(new ComponentRenderer<>(cells::updated))
                        .setHeader("Updated")
                        .setKey(ApplicationQuery.UPDATED)
                        .setSortProperty(ApplicationQuery.UPDATED)
                        .setFlexGrow(0)
                        .setWidth("92px"));
    }

    /** Calls {@code listener} with the order a person chose in the header, empty for none. */
    void addOrderListener(Consumer<Optional<Sort.Order>> listener) {
        addSortListener(
                sorted -> {
                    if (isSortingByHand) {
                        listener.accept(
                                sorted.getSortOrder().stream().findFirst().map(this::order));
                    }
                });
    }

    /** Shows in the header by what the rows are sorted. */
    void showOrder(Sort.Order order) {
        isSortingByHand = false;
        Column<ApplicationRow> column = getColumnByKey(order.getProperty());
        SortDirection direction =
                order.isDescending() ? SortDirection.DESCENDING : SortDirection.ASCENDING;
        sort(column == null ? List.of() : List.of(new GridSortOrder<>(column, direction)));
        isSortingByHand = true;
    }

    private Sort.Order order(GridSortOrder<ApplicationRow> chosen) {
        String property = chosen.getSorted().getKey();
        return chosen.getDirection() == SortDirection.DESCENDING
                ? Sort.Order.desc(property)
                : Sort.Order.asc(property);
    }

    private void becomeList(boolean isNarrow, boolean knowsExposure) {
        wide.forEach(column -> column.setVisible(!isNarrow));
        wide.get(2).setVisible(!isNarrow && knowsExposure);
        narrow.setVisible(isNarrow);
        setClassName("rg-narrow", isNarrow);
    }

    private void opensRowsByEnter() {
        String row = "element.getEventContext(event).item?.key";
        getElement()
                .addEventListener("keydown", pressed -> open(pressed.getEventData().get(row)))
                .setFilter("event.key === 'Enter' && !!" + row)
                .addEventData(row);
    }

    private void open(JsonNode key) {
        ApplicationRow row = getDataCommunicator().getKeyMapper().get(key.asString());
        if (row != null) {
            open(row);
        }
    }

    private static void open(ApplicationRow row) {
        UI.getCurrent().navigate(row.path());
    }

    /** Whether a row for this application was read that stands where the new one would. */
    boolean showsInItsPlace(ApplicationRow row) {
        DataKeyMapper<ApplicationRow> keys = getDataCommunicator().getKeyMapper();
        return isVisible() && keys.has(row) && keys.get(keys.key(row)).hasRankOf(row);
    }
}
