package io.raygate.enforcement;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Endpoint;
import io.raygate.applications.GuardedApplication;
import io.raygate.gateway.Admission;
import io.raygate.gateway.Credentials;
import io.raygate.gateway.DoorTransport;
import io.raygate.gateway.Guard;
import io.raygate.gateway.Target;
import io.raygate.parameters.launch.ApplicationSecrets;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.ServiceName;
import java.net.SocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The doors of one application, each with its guard. */
record GuardedDoors(
        GuardedApplication application,
        Admission admission,
        ApplicationSecrets keys,
        Function<Endpoint, DoorTransport> transports) {

    Map<EndpointId, Guard> guards() {
        return application.details().endpoints().stream()
                .collect(Collectors.toMap(Endpoint::id, this::guard));
    }

    private Guard guard(Endpoint endpoint) {
        ServiceName service = endpoint.id().service();
        return new Guard(
                endpoint.id(),
                application.details().name(),
                endpoint.address(),
                endpoint.port(),
                transports.apply(endpoint),
                application.hostNames(),
                admission,
                credentials(service),
                target(service));
    }

    private Credentials credentials(ServiceName service) {
        return switch (service) {
            case DASHBOARD ->
                    new Credentials.Dashboard(
                            keys.dashboardUsername(),
                            keys.dashboardPassword(),
                            keys.jwtEnabled(),
                            keys.jwtSecret(),
                            keys.accessKey(),
                            keys.anonymousKey(),
                            application.details().settings().profiling());
            case JUPYTER -> new Credentials.Jupyter(keys.jupyterToken());
        };
    }

    private Target target(ServiceName service) {
        ApplicationDetails details = application.details();
        @Nullable SocketAddress upstream = application.upstreams().get(service);
        return switch (details.status()) {
            case ACTIVATED, NET_CREATING, NET_DELETING, NET_MODIFYING ->
                    upstream == null
                            ? new Target.Unavailable("not reachable")
                            : upstream(service, upstream);
            case CREATING -> new Target.Unavailable("being created");
            case RESTARTING -> new Target.Unavailable("restarting");
            case STOPPING -> new Target.Unavailable("stopping");
            case STOPPED -> new Target.Unavailable("stopped");
            case FAILED -> new Target.Unavailable("not running: it failed");
            case CLASS_CHANGING -> new Target.Unavailable("being resized");
            case MINOR_VERSION_UPGRADING -> new Target.Unavailable("being upgraded");
            case MAINTAINING -> new Target.Unavailable("under maintenance");
            case LOCKED -> new Target.Unavailable("locked");
            case DELETING -> new Target.Unavailable("being deleted");
        };
    }

    /**
     * Whether somebody else's Ray hides runtime environments is not known, so it is taken not to.
     */
    private Target upstream(ServiceName service, SocketAddress address) {
        return application
                .details()
                .attachment()
                .flatMap(attached -> attached.address(service))
                .map(
                        at ->
                                Target.Upstream.remote(
                                        at,
                                        Optional.of(token(service))
                                                .filter(given -> !given.isEmpty())))
                .orElseGet(() -> new Target.Upstream(address, token(service), redacts(service)));
    }

    private Secret token(ServiceName service) {
        return switch (service) {
            case DASHBOARD -> keys.rayToken();
            case JUPYTER -> keys.jupyterUpstreamToken();
        };
    }

    private boolean redacts(ServiceName service) {
        return service == ServiceName.DASHBOARD
                && Redaction.isKnownTo(application.details().settings().rayVersion());
    }
}
