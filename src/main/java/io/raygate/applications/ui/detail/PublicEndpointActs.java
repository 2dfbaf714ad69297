package io.raygate.applications.ui.detail;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Endpoint;
import io.raygate.applications.PublicEndpoints;
import io.raygate.applications.PublicEndpoints.Risks;
import io.raygate.applications.Status;
import io.raygate.design.Notices;
import io.raygate.identity.CurrentActor;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.Role;
import io.raygate.vocabulary.ServiceName;
import java.util.Optional;

/** What an operator can do with the public endpoint of a service: Request or Release. */
@org.springframework.stereotype.Component
class PublicEndpointActs {

    private final PublicEndpoints endpoints;
    private final CurrentActor person;

    PublicEndpointActs(PublicEndpoints endpoints, CurrentActor person) {
        this.endpoints = endpoints;
        this.person = person;
    }

    /** The button of a row, or empty where nothing is possible or allowed. */
    Optional<Button> button(ApplicationDetails application, ServiceName service) {
        if (!person.mayAct(Role.OPERATOR)) {
            return Optional.empty();
        }
        Optional<Endpoint> open = application.endpoint(service, NetType.PUBLIC);
        if (open.isPresent()) {
            return Optional.of(
                    small(
                            "Release",
                            "Release the public endpoint of " + service.title(),
                            () -> release(application, open.get())));
        }
        boolean isPossible =
                application.status() == Status.ACTIVATED || application.status() == Status.STOPPED;
        return isPossible
                ? Optional.of(
                        small(
                                "Request",
                                "Request a public endpoint for " + service.title(),
                                () -> request(application, service)))
                : Optional.empty();
    }

    private static Button small(String words, String label, Runnable act) {
        Button button = new Button(words, click -> attempt(act));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClassName("aura-accent-neutral");
        button.setAriaLabel(label);
        return button;
    }

    private static void attempt(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }

    private void request(ApplicationDetails application, ServiceName service) {
        Risks risks = endpoints.risks(application.id(), service);
        PublicEndpointDialogs.request(
                application,
                service,
                risks,
                name -> opened(endpoints.request(application.id(), service, name)),
                name -> opened(endpoints.requestInTheClear(application.id(), service, name)));
    }

    private static void opened(Endpoint endpoint) {
        Notices.show(
                "%s is open at %s. The whitelist applies there too."
                        .formatted(endpoint.id().service().title(), endpoint.url()));
    }

    /** Asks, and takes the endpoint away. */
    void release(ApplicationDetails application, Endpoint endpoint) {
        ServiceName service = endpoint.id().service();
        Risks risks = endpoints.risks(application.id(), service);
        PublicEndpointDialogs.release(
                application,
                endpoint,
                risks,
                name -> {
                    endpoints.release(application.id(), service, name);
                    Notices.show(endpoint.authority() + " released. Its port is free again.");
                });
    }
}
