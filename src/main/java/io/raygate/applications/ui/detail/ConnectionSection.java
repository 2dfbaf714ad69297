package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.spi.ApplicationAction;
import io.raygate.applications.spi.ApplicationAction.Placement;
import io.raygate.applications.spi.TopologyCallers;
import io.raygate.applications.spi.TopologyCallers.Callers;
import io.raygate.certificates.EndpointCertificates;
import io.raygate.design.Figures;
import io.raygate.design.Section;
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
    private final EndpointCertificates certificates;
    private final ConnectionTable table;
    private Optional<ApplicationDetails> shown = Optional.empty();

    ConnectionSection(
            TopologyCallers callers,
            List<ApplicationAction> actions,
            PublicEndpointActs publicEndpoints,
            EndpointCertificates certificates) {
        this.callers = callers;
        this.certificates = certificates;
        table = new ConnectionTable(publicEndpoints, certificates);
        this.actions =
                actions.stream()
                        .filter(action -> action.placement() == Placement.CONNECTION)
                        .sorted(Comparator.comparingInt(ApplicationAction::order))
                        .toList();
    }

    @Override
    protected Section initContent() {
        return new Section("Application Connection");
    }

    /** Shows the application as it is; built again only when the application differs. */
    void show(ApplicationDetails application) {
        if (!shown.equals(Optional.of(application))) {
            shown = Optional.of(application);
            draw(application);
        }
        table.sayWhoGetsIn(whoGetsIn(application));
    }

    private void draw(ApplicationDetails application) {
        table.show(application);
        getContent()
                .content(
                        table,
                        new SnippetTabs(SnippetPlaces.all(application, certificates.areOwn())));
        getContent()
                .trailing(
                        actions.stream()
                                .flatMap(action -> action.component(application).stream())
                                .toArray(Component[]::new));
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
