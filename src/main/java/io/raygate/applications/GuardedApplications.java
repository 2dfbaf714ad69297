package io.raygate.applications;

import io.raygate.applications.endpoints.EndpointsProperties;
import io.raygate.runtime.OwnListeners;
import io.raygate.runtime.RayRuntime;
import io.raygate.vocabulary.OffLimits;
import io.raygate.vocabulary.PinnedAddress;
import io.raygate.vocabulary.ServiceName;
import java.net.SocketAddress;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All applications as the gateway has to know them, for the compiler of its rules.
 *
 * <p>It asks no role: only enforcement may use it.
 */
@Service
public class GuardedApplications {

    private final Applications applications;
    private final EndpointsProperties endpoints;
    private final RayRuntime runtime;
    private final OwnListeners own;

    GuardedApplications(
            Applications applications,
            EndpointsProperties endpoints,
            RayRuntime runtime,
            OwnListeners own) {
        this.applications = applications;
        this.own = own;
        this.endpoints = endpoints;
        this.runtime = runtime;
    }

    /** What the caller's transaction sees. */
    @Transactional(readOnly = true)
    public List<GuardedApplication> all() {
        return applications.findAllByOrderById().stream()
                .map(each -> each.details(endpoints))
                .map(this::guarded)
                .toList();
    }

    private GuardedApplication guarded(ApplicationDetails details) {
        return new GuardedApplication(details, upstreams(details), endpoints.hostNames());
    }

    private Map<ServiceName, SocketAddress> upstreams(ApplicationDetails details) {
        Map<ServiceName, SocketAddress> upstreams = new EnumMap<>(ServiceName.class);
        for (Endpoint endpoint : details.endpoints()) {
            ServiceName service = endpoint.id().service();
            upstream(details, service).ifPresent(at -> upstreams.put(service, at));
        }
        return upstreams;
    }

    /** Where an attached Ray was there may be a door of Raygate's own now: it leads nowhere. */
    private Optional<SocketAddress> upstream(ApplicationDetails details, ServiceName service) {
        if (details.kind() == Kind.LOCAL) {
            return Optional.of(runtime.reach(details.id(), service));
        }
        return details.attachment()
                .flatMap(attached -> attached.address(service))
                .filter(at -> OffLimits.reason(at.ip()).isEmpty())
                .filter(at -> own.at(at.ip(), at.web().port()).isEmpty())
                .map(PinnedAddress::socketAddress);
    }
}
