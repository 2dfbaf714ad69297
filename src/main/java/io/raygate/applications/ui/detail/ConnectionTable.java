package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Endpoint;
import io.raygate.certificates.CertificateAuthority;
import io.raygate.certificates.EndpointCertificates;
import io.raygate.design.CopyField;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.ServiceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Services down, private and public endpoint across: each address with who gets in there. */
class ConnectionTable extends NativeTable {

    /** Where it is said who gets in; the words change more often than the table. */
    private final List<Span> whoGetsIn = new ArrayList<>();

    private final PublicEndpointActs publicEndpoints;
    private final EndpointCertificates certificates;

    ConnectionTable(PublicEndpointActs publicEndpoints, EndpointCertificates certificates) {
        this.publicEndpoints = publicEndpoints;
        this.certificates = certificates;
        addClassName("rg-connection");
        getHead()
                .add(
                        new NativeTableRow(
                                heading("Service", true),
                                heading("Private Endpoint", false),
                                heading("Public Endpoint", false),
                                heading("Actions", true)));
    }

    /** Draws a row for every service the application has. */
    void show(ApplicationDetails application) {
        whoGetsIn.clear();
        getBody().removeAll();
        services(application).map(service -> row(application, service)).forEach(getBody()::add);
    }

    /** Says who gets in at every endpoint. */
    void sayWhoGetsIn(String words) {
        whoGetsIn.forEach(who -> who.setText(words));
    }

    private static Stream<ServiceName> services(ApplicationDetails application) {
        return application.endpoints().stream().map(endpoint -> endpoint.id().service()).distinct();
    }

    private NativeTableRow row(ApplicationDetails application, ServiceName service) {
        return new NativeTableRow(
                title(service),
                cell(application, service, NetType.PRIVATE, "Private"),
                cell(application, service, NetType.PUBLIC, "Public"),
                new NativeTableCell(acts(application, service)));
    }

    private static NativeTableHeaderCell title(ServiceName service) {
        NativeTableHeaderCell title = new NativeTableHeaderCell(new Span(service.title()));
        title.getElement().setAttribute("scope", "row");
        if (service == ServiceName.JUPYTER) {
            title.add(secondary("Whoever gets in runs any code, terminals included"));
        }
        return title;
    }

    private NativeTableCell cell(
            ApplicationDetails application, ServiceName service, NetType netType, String label) {
        NativeTableCell cell =
                application
                        .endpoint(service, netType)
                        .map(endpoint -> address(endpoint, label))
                        .orElseGet(() -> none(application, netType));
        cell.getElement().setAttribute("data-label", label);
        return cell;
    }

    private NativeTableCell address(Endpoint endpoint, String label) {
        String what = label.toLowerCase(Locale.ROOT) + " endpoint of ";
        Span who = secondary("");
        whoGetsIn.add(who);
        NativeTableCell cell =
                new NativeTableCell(
                        new Div(
                                new CopyField(
                                        endpoint.authority(),
                                        what + endpoint.id().service().title())),
                        who);
        if (endpoint.id().netType() == NetType.PUBLIC) {
            cell.add(spoken(endpoint));
        }
        return cell;
    }

    /** What is spoken at a public endpoint, and what a client needs for it. */
    private Component spoken(Endpoint endpoint) {
        Div line = new Div();
        line.addClassNames("rg-secondary", "rg-small");
        if (!endpoint.secure()) {
            Span clear = new Span("HTTP without TLS");
            clear.addClassName("rg-world");
            line.add(clear);
        } else if (certificates.areOwn()) {
            Anchor download = new Anchor("ca.pem", "CA certificate");
            download.setRouterIgnore(true);
            download.getElement().setAttribute("download", CertificateAuthority.FILE);
            line.add(new Text("HTTPS. "), download);
        } else {
            line.add(new Text("HTTPS"));
        }
        return line;
    }

    private static NativeTableCell none(ApplicationDetails application, NetType netType) {
        if (netType == NetType.PRIVATE) {
            return new NativeTableCell(secondary("None"));
        }
        Span none = new Span("Not requested");
        none.addClassName("rg-secondary");
        boolean isBusy = application.status().isBusy();
        return new NativeTableCell(
                new Div(none),
                secondary(
                        isBusy
                                ? "Can be requested once the application is up"
                                : "Gives an address and a port. The same whitelist applies"));
    }

    /** What can be done with the row's public endpoint. */
    private Component acts(ApplicationDetails application, ServiceName service) {
        Div acts = new Div();
        acts.addClassName("rg-connection-acts");
        publicEndpoints.button(application, service).ifPresent(acts::add);
        return acts;
    }

    private static Span secondary(String words) {
        Span span = new Span(words);
        span.addClassNames("rg-secondary", "rg-small");
        return span;
    }

    private static NativeTableHeaderCell heading(String title, boolean isHidden) {
        Span words = new Span(title);
        words.setClassName("rg-hidden", isHidden);
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
