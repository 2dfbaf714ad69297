package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Endpoint;
import io.raygate.applications.PublicEndpoints.Risks;
import io.raygate.design.ConfirmDialog;
import io.raygate.design.Figures;
import io.raygate.vocabulary.ServiceName;
import java.util.function.Consumer;

/** The questions before a public endpoint comes or goes; acts are given the typed name. */
final class PublicEndpointDialogs {

    private PublicEndpointDialogs() {}

    static void request(
            ApplicationDetails application,
            ServiceName service,
            Risks risks,
            Consumer<String> overTls,
            Consumer<String> inTheClear) {
        ConfirmDialog dialog =
                risks.opensToTheWorld()
                        ? toTheWorld(application, service, overTls)
                        : withWhitelist(application, service, overTls);
        Button without =
                new Button(
                        "Without TLS…",
                        click -> {
                            dialog.close();
                            inTheClear(application, service, inTheClear);
                        });
        without.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        dialog.with(without).open();
    }

    private static ConfirmDialog withWhitelist(
            ApplicationDetails application, ServiceName service, Consumer<String> overTls) {
        return ConfirmDialog.ask("Request a public endpoint for %s?".formatted(service.title()))
                .text(
                        "It gets a public address and a port, over TLS. The whitelist stays as it"
                                + " is: whoever it lets in at the private endpoint gets in there"
                                + " too, with the same password, keys and tokens.")
                .act("Request public endpoint", () -> overTls.accept(application.name()));
    }

    private static ConfirmDialog toTheWorld(
            ApplicationDetails application, ServiceName service, Consumer<String> overTls) {
        return ConfirmDialog.ask("Let the whole internet in?")
                .text(
                        "The whitelist lets everyone in. With a public endpoint for %s that is the whole internet: only a password, a key or a token still keeps strangers from running code."
                                .formatted(service.title()))
                .typed(application.name())
                .danger()
                .act("Request and let everyone in", () -> overTls.accept(application.name()));
    }

    private static void inTheClear(
            ApplicationDetails application, ServiceName service, Consumer<String> inTheClear) {
        ConfirmDialog.ask("Send passwords and keys in the clear?")
                .text(
                        "Without TLS everyone between a caller and this endpoint of %s reads the password, the keys and what jobs say, and can change it on the way. It is for a balancer in front that speaks TLS itself."
                                .formatted(service.title()))
                .typed(application.name())
                .danger()
                .act("Request without TLS", () -> inTheClear.accept(application.name()))
                .open();
    }

    static void release(
            ApplicationDetails application,
            Endpoint endpoint,
            Risks risks,
            Consumer<String> release) {
        ConfirmDialog dialog =
                ConfirmDialog.ask(
                        "Release the public endpoint of %s?"
                                .formatted(endpoint.id().service().title()));
        long open = risks.openConnections();
        if (open == 0) {
            dialog.text(
                            "%s closes at once and its port becomes free. Nobody is connected there now. The private endpoint stays."
                                    .formatted(endpoint.authority()))
                    .act("Release", () -> release.accept(""));
        } else {
            String cut = Figures.of(open, "connection");
            dialog.text(
                            "%s closes at once, its port becomes free, and %s %s cut. The private endpoint stays."
                                    .formatted(endpoint.authority(), cut, open == 1 ? "is" : "are"))
                    .typed(application.name())
                    .danger()
                    .act("Release and cut " + cut, () -> release.accept(application.name()));
        }
        dialog.open();
    }
}
