package io.raygate.applications;

import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.ServiceName;

/** A public endpoint cannot be requested or released. */
public final class PublicEndpointRefused extends Refusal {

    private PublicEndpointRefused(String message) {
        super(message);
    }

    static PublicEndpointRefused thereAlready(Endpoint endpoint) {
        return new PublicEndpointRefused(
                "%s has a public endpoint already: %s. Release it first."
                        .formatted(endpoint.id().service().title(), endpoint.url()));
    }

    static PublicEndpointRefused notThere(ServiceName service) {
        return new PublicEndpointRefused(
                "%s has no public endpoint to release.".formatted(service.title()));
    }

    static PublicEndpointRefused noSuchService(ServiceName service, String application) {
        return new PublicEndpointRefused(
                "%s has no %s to lead to.".formatted(application, service.title()));
    }

    static PublicEndpointRefused notNow(Status status) {
        return new PublicEndpointRefused(
                "A public endpoint cannot be requested while the application is “%s”. Expected “%s” or “%s”."
                        .formatted(status.word(), Status.ACTIVATED.word(), Status.STOPPED.word()));
    }

    static PublicEndpointRefused opensToTheWorld() {
        return new PublicEndpointRefused(
                "The whitelist lets everyone in, so a public endpoint opens the application to the"
                        + " world. An administrator may do that, or narrow the whitelist first.");
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
