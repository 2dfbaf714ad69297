package io.raygate.applications;

import io.raygate.audit.AuditableChange;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import java.util.Optional;

/**
 * Somebody requested or released a public endpoint.
 *
 * @param before where it was, or empty
 * @param after where it is, or empty
 */
public record PublicEndpointChanged(
        ApplicationId id, String name, String target, String before, String after, Actor actor)
        implements AuditableChange {

    static PublicEndpointChanged requested(Application application, Endpoint opened, Actor actor) {
        return new PublicEndpointChanged(
                application.id(),
                application.name(),
                opened.id().toString(),
                "",
                described(opened),
                actor);
    }

    static PublicEndpointChanged released(Application application, Endpoint closed, Actor actor) {
        return new PublicEndpointChanged(
                application.id(),
                application.name(),
                closed.id().toString(),
                described(closed),
                "",
                actor);
    }

    private static String described(Endpoint endpoint) {
        return endpoint.secure() ? endpoint.url() : endpoint.url() + ", in the clear without TLS";
    }

    @Override
    public String action() {
        return after.isEmpty() ? "endpoint.released" : "endpoint.requested";
    }

    @Override
    public Optional<ApplicationId> application() {
        return Optional.of(id);
    }
}
