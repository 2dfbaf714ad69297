package io.raygate.gateway.relay;

import io.raygate.gateway.Guard;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Port;

/** Where a door is: a local address and a port. */
record DoorPlace(IpAddress address, Port port) {

    static DoorPlace of(Guard guard) {
        return new DoorPlace(guard.address(), guard.port());
    }
}
