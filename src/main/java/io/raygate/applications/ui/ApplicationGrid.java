package io.raygate.applications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataKeyMapper;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.Renderer;
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

    private static final int ROOM_FOR_UPDATED = 1090;
    private static final int ROOM_FOR_ENDPOINTS = 995;

    private final Column<ApplicationRow> name;
    private final Column<ApplicationRow> status;
    private final Column<ApplicationRow> exposure;
    private final Column<ApplicationRow> endpoints;
    private final Column<ApplicationRow> rayVersion;
    private final Column<ApplicationRow> updated;
    private final Column<ApplicationRow> everything;
    private final boolean knowsExposure;
    private boolean isList;
    private boolean hasRoomForUpdated = true;
    private boolean hasRoomForEndpoints = true;
    private boolean isSortingByHand = true;

    ApplicationGrid(Clock clock, boolean knowsExposure) {
        this.knowsExposure = knowsExposure;
        addClassName("rg-applications");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setAriaLabel("Applications");
        RowCells cells = new RowCells(clock);
        name = sortable("Name", ApplicationQuery.NAME, cells::name, 180).setRowHeader(true);
        status = sortable("Status", ApplicationQuery.STATUS, cells::status, 170);
        exposure = column(new ComponentRenderer<>(cells::exposure), "Exposure", 156, 1);
        endpoints = column(new TextRenderer<>(ApplicationRow::endpoints), "Endpoints", 126, 1);
        rayVersion = column(new TextRenderer<>(ApplicationRow::rayVersion), "Ray", 80, 0);
        updated = sortable("Updated", ApplicationQuery.UPDATED, cells::updated, 92).setFlexGrow(0);
        everything = column(new ComponentRenderer<>(cells::all), "Application", 100, 1);
        opensRowsByEnter();
        addItemClickListener(click -> open(click.getItem()));
        arrange();
        followTheWindow();
    }

    private Column<ApplicationRow> sortable(
            String header, String property, RowCell cell, int width) {
        return column(new ComponentRenderer<>(cell::draw), header, width, 3)
                .setKey(property)
                .setSortProperty(property);
    }

    private Column<ApplicationRow> column(
            Renderer<ApplicationRow> renderer, String header, int width, int grow) {
        return addColumn(renderer).setHeader(header).setWidth(width + "px").setFlexGrow(grow);
    }

    private void followTheWindow() {
        WindowWidth.watch(
                this,
                WindowWidth.LIST_INSTEAD_OF_TABLE,
                isNarrow -> {
                    isList = isNarrow;
                    arrange();
                });
        WindowWidth.watch(
                this,
                ROOM_FOR_UPDATED,
                isNarrow -> {
                    hasRoomForUpdated = !isNarrow;
                    arrange();
                });
        WindowWidth.watch(
                this,
                ROOM_FOR_ENDPOINTS,
                isNarrow -> {
                    hasRoomForEndpoints = !isNarrow;
                    arrange();
                });
    }

    private void arrange() {
        name.setVisible(!isList);
        status.setVisible(!isList);
        exposure.setVisible(!isList && knowsExposure);
        endpoints.setVisible(!isList && hasRoomForEndpoints);
        rayVersion.setVisible(!isList);
        updated.setVisible(!isList && hasRoomForUpdated);
        everything.setVisible(isList);
        setClassName("rg-narrow", isList);
    }

    /** Draws one cell of a row. */
    private interface RowCell {
        Component draw(ApplicationRow row);
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
