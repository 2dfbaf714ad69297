package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Endpoint;
import io.raygate.applications.spi.ApplicationAction;
import io.raygate.applications.spi.ApplicationAction.Placement;
import io.raygate.applications.spi.TopologyCallers;
import io.raygate.applications.spi.TopologyCallers.Callers;
import io.raygate.design.CopyField;
import io.raygate.design.Figures;
import io.raygate.design.Section;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.ServiceName;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Where the application is reached, who gets in there now, and lines to paste. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ConnectionSection extends Composite<Section> {

    private final TopologyCallers callers;
    private final List<ApplicationAction> actions;
    private final Span whoGetsIn = new Span();
    private Optional<ApplicationDetails> shown = Optional.empty();

    ConnectionSection(TopologyCallers callers, List<ApplicationAction> actions) {
        this.callers = callers;
        this.actions =
                actions.stream()
                        .filter(action -> action.placement() == Placement.CONNECTION)
                        .sorted(Comparator.comparingInt(ApplicationAction::order))
                        .toList();
        whoGetsIn.addClassNames("rg-secondary", "rg-small");
    }

    @Override
    protected Section initContent() {
        return new Section("Application Connection");
    }

    /** Shows the application as it is; built again only when the application differs. */
    void show(ApplicationDetails application) {
        whoGetsIn.setText(whoGetsIn(application));
        if (!shown.equals(Optional.of(application))) {
            shown = Optional.of(application);
            application
                    .endpoint(ServiceName.DASHBOARD, NetType.PRIVATE)
                    .ifPresent(endpoint -> draw(application, endpoint));
        }
    }

    private void draw(ApplicationDetails application, Endpoint endpoint) {
        getContent()
                .content(
                        table(application, endpoint),
                        new SnippetTabs(endpoint.url(), application.settings().rayVersion()));
    }

    private NativeTable table(ApplicationDetails application, Endpoint endpoint) {
        NativeTable table = new NativeTable();
        table.addClassName("rg-connection");
        table.getHead()
                .add(
                        new NativeTableRow(
                                heading("Service", true),
                                heading("Private Endpoint", false),
                                heading("Actions", true)));
        NativeTableHeaderCell service = new NativeTableHeaderCell(endpoint.id().service().title());
        service.getElement().setAttribute("scope", "row");
        CopyField address = new CopyField(addressOf(endpoint), "private endpoint of the Dashboard");
        NativeTableRow row =
                new NativeTableRow(
                        service,
                        new NativeTableCell(new Div(address), whoGetsIn),
                        new NativeTableCell(acts(application)));
        table.getBody().add(row);
        return table;
    }

    private static NativeTableHeaderCell heading(String title, boolean isHidden) {
        Span words = new Span(title);
        words.setClassName("rg-hidden", isHidden);
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static String addressOf(Endpoint endpoint) {
        return endpoint.authority();
    }

    private Component acts(ApplicationDetails application) {
        Div acts = new Div();
        acts.addClassName("rg-connection-acts");
        actions.forEach(action -> action.component(application).ifPresent(acts::add));
        return acts;
    }

    private String whoGetsIn(ApplicationDetails application) {
        Callers who = callers.callers(application.id());
        boolean isOne = who.addresses().equals(BigInteger.ONE);
        String rules =
                "%s of %s %s in"
                        .formatted(
                                Figures.addresses(who.addresses()),
                                Figures.of(who.groups(), "IP group"),
                                isOne ? "gets" : "get");
        return switch (application.status()) {
            case STOPPED -> "Answers 503 while stopped. Then " + rules;
            case FAILED -> "Answers 503 since it failed. Then " + rules;
            default -> rules;
        };
    }
}
