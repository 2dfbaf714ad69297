package io.raygate.enforcement;

import io.raygate.applications.Endpoint;
import io.raygate.gateway.Admission;
import io.raygate.vocabulary.AddressSet;
import io.raygate.vocabulary.Cidr;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.NetType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The endpoint that a person most likely reaches from where the console sees them: the private one,
 * unless it listens in a network they are not in and there is a public one.
 */
record NearestDoor(Optional<IpAddress> from) {

    private static final AddressSet LOOPBACK = set("127.0.0.0/8", "::1");
    private static final AddressSet PRIVATE =
            set(
                    "127.0.0.0/8",
                    "10.0.0.0/8",
                    "172.16.0.0/12",
                    "192.168.0.0/16",
                    "100.64.0.0/10",
                    "169.254.0.0/16",
                    "::1",
                    "fc00::/7",
                    "fe80::/10");

    static NearestDoor to(Optional<IpAddress> person) {
        return new NearestDoor(person);
    }

    /**
     * One of a service's endpoints: rather one that lets the person in, else one that is open.
     *
     * @param admission whom an endpoint lets in, empty where it is not open
     */
    Optional<Endpoint> among(
            Collection<Endpoint> doors, Function<Endpoint, Optional<Admission>> admission) {
        List<Endpoint> open =
                doors.stream().filter(door -> admission.apply(door).isPresent()).toList();
        List<Endpoint> letIn =
                open.stream()
                        .filter(door -> admission.apply(door).filter(this::isIn).isPresent())
                        .toList();
        return Stream.of(letIn, open, doors).flatMap(some -> among(some).stream()).findFirst();
    }

    private boolean isIn(Admission admission) {
        return from.filter(admission::admits).isPresent();
    }

    /** One of a service's endpoints, whoever may enter. */
    Optional<Endpoint> among(Collection<Endpoint> doors) {
        Optional<Endpoint> inside = first(doors, NetType.PRIVATE);
        Optional<Endpoint> outside = first(doors, NetType.PUBLIC);
        return inside.filter(door -> outside.isEmpty() || isReached(door)).or(() -> outside);
    }

    private static Optional<Endpoint> first(Collection<Endpoint> doors, NetType netType) {
        return doors.stream().filter(door -> door.id().netType() == netType).findFirst();
    }

    private boolean isReached(Endpoint door) {
        IpAddress at = IpAddress.parse(door.host()).orElse(door.address());
        if (LOOPBACK.contains(at)) {
            return isFrom(LOOPBACK);
        }
        return !PRIVATE.contains(at) || isFrom(PRIVATE);
    }

    private boolean isFrom(AddressSet network) {
        return from.filter(network::contains).isPresent();
    }

    private static AddressSet set(String... blocks) {
        return AddressSet.of(Stream.of(blocks).map(Cidr::of).toList());
    }
}
