package io.raygate.enforcement;

import io.raygate.applications.Endpoint;
import io.raygate.identity.SignedIn;
import io.raygate.vocabulary.EndpointId;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells which endpoints are not open although they should be. */
@Service
public class ShutDoors {

    private final Doors doors;

    ShutDoors(Doors doors) {
        this.doors = doors;
    }

    /** Why the endpoint is not open, or empty where it is. */
    @SignedIn
    public Optional<String> whyShut(EndpointId endpoint) {
        return doors.whyShut(endpoint);
    }

    /**
     * Which process listens where the endpoint should, or empty where that cannot be told: another
     * user's processes are shown to root only.
     */
    @SignedIn
    public Optional<String> whoHolds(Endpoint endpoint) {
        return PortOwner.of(endpoint.address(), endpoint.port()).map(PortOwner::toString);
    }
}
