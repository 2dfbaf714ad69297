package io.raygate.gateway;

import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Port;
import java.util.Set;

/**
 * One door and who may pass it.
 *
 * @param applicationName shown on the sign-in page, never to a refused caller
 * @param address the local address the door listens on
 * @param transport what is spoken there
 * @param hostNames the names, lower case and without port, by which the door may be called beside
 *     IP addresses
 * @param admission the addresses that get in
 * @param credentials what a caller who got in has to show
 * @param target where admitted requests go, or why they cannot
 */
public record Guard(
        EndpointId endpoint,
        String applicationName,
        IpAddress address,
        Port port,
        DoorTransport transport,
        Set<String> hostNames,
        Admission admission,
        Credentials credentials,
        Target target) {

    public Guard {
        hostNames = Set.copyOf(hostNames);
    }
}
