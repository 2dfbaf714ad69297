package io.raygate.enforcement;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Status;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.ServiceName;

/** A service cannot be opened because its application does not run, or has no such service. */
public final class EndpointNotRunning extends Refusal {

    EndpointNotRunning(ApplicationDetails application, ServiceName service) {
        super(
                application.status() == Status.ACTIVATED
                        ? "%s has no %s endpoint to open."
                                .formatted(application.name(), service.title())
                        : "%s is “%s”, so there is no %s to open. Expected “Activated”."
                                .formatted(
                                        application.name(),
                                        application.status().word(),
                                        word(service)));
    }

    private static String word(ServiceName service) {
        return switch (service) {
            case DASHBOARD -> "dashboard";
            case JUPYTER -> "notebook";
        };
    }
}
