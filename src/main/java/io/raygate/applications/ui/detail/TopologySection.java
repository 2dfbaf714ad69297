package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Endpoint;
import io.raygate.applications.spi.TopologyCallers;
import io.raygate.applications.spi.TopologyCallers.Callers;
import io.raygate.design.Drawing;
import io.raygate.design.Figures;
import io.raygate.design.Section;
import io.raygate.gateway.traffic.Traffic;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.ServiceName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Draws the way from the callers to the workers, from what the cluster says of itself. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class TopologySection extends Composite<Section> {

    private static final String HREF =
            "event.target.closest('a[data-inside]')?.getAttribute('href')";
    private static final String PLAIN_CLICK_WITHIN =
            HREF
                    + " && !event.ctrlKey && !event.metaKey && !event.shiftKey"
                    + " && (event.preventDefault(), true)";

    private final TopologyCallers callers;
    private final Traffic traffic;
    private final Drawing picture = new Drawing("");
    private final Paragraph words = new Paragraph();
    private String drawn = "";

    TopologySection(TopologyCallers callers, Traffic traffic) {
        this.callers = callers;
        this.traffic = traffic;
        picture.addClassName("rg-topology");
        words.addClassName("rg-topology-words");
        picture.getElement()
                .addEventListener(
                        "click",
                        click ->
                                UI.getCurrent().navigate(click.getEventData().get(HREF).asString()))
                .setFilter(PLAIN_CLICK_WITHIN)
                .addEventData(HREF);
    }

    @Override
    protected Section initContent() {
        return new Section("Topology", picture, words)
                .trailing(new Span("Click a part to open it"));
    }

    /** Shows the application with the latest look at its cluster, empty before the first. */
    void show(ApplicationDetails application, Optional<Sight> look) {
        Callers who = callers.callers(application.id());
        var drawing = new TopologyPicture(scene(application, who, look));
        String svg = drawing.wide() + drawing.tall();
        if (!svg.equals(drawn)) {
            drawn = svg;
            picture.setSvg(svg);
        }
        words.setText(
                "Whitelist revision %s in force. %s from other addresses refused in 24 h."
                        .formatted(
                                traffic.inForce().revision(), Figures.of(who.refused(), "call")));
    }

    private TopologyScene scene(ApplicationDetails application, Callers who, Optional<Sight> look) {
        String whitelist = "applications/%s/whitelist".formatted(application.id());
        String dashboard =
                application
                        .endpoint(ServiceName.DASHBOARD, NetType.PRIVATE)
                        .map(Endpoint::url)
                        .orElse(whitelist);
        Cluster cluster = Cluster.of(application, look.map(Sight::topology), dashboard);
        return new TopologyScene(
                Part.of(
                        Figures.of(who.groups(), "IP group"),
                        Figures.addresses(who.addresses()),
                        whitelist),
                Part.of("Everyone else", Figures.of(who.refused()) + " refused, 24 h", whitelist)
                        .dashed(),
                "Rules, rev. " + traffic.inForce().revision(),
                whitelist,
                doors(application),
                cluster.isReached(),
                cluster.head(),
                cluster.workers());
    }

    /** One box for a service, with an address in each line. */
    private static List<Part> doors(ApplicationDetails application) {
        return Arrays.stream(ServiceName.values())
                .map(
                        service ->
                                application.endpoints().stream()
                                        .filter(door -> door.id().service() == service)
                                        .toList())
                .filter(endpoints -> !endpoints.isEmpty())
                .map(TopologySection::door)
                .toList();
    }

    private static Part door(List<Endpoint> endpoints) {
        Endpoint first = endpoints.getFirst();
        return new Part(
                first.id().service().title(),
                endpoints.stream().map(TopologySection::line).toList(),
                true,
                Part.Mark.NONE,
                false,
                first.url());
    }

    private static String line(Endpoint endpoint) {
        return switch (endpoint.id().netType()) {
            case PRIVATE -> endpoint.authority();
            case PUBLIC -> endpoint.authority() + " public";
        };
    }
}
