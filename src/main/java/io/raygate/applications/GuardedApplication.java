package io.raygate.applications;

import io.raygate.vocabulary.ServiceName;
import java.net.SocketAddress;
import java.util.Map;
import java.util.Set;

/**
 * An application as the gateway has to know it.
 *
 * @param upstreams where its services are reached; meaningful while its status says it runs
 * @param hostNames names, lower case and without port, by which its doors may be called beside IP
 *     addresses
 */
public record GuardedApplication(
        ApplicationDetails details,
        Map<ServiceName, SocketAddress> upstreams,
        Set<String> hostNames) {

    public GuardedApplication {
        upstreams = Map.copyOf(upstreams);
        hostNames = Set.copyOf(hostNames);
    }
}
