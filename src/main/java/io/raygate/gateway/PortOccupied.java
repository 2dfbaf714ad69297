package io.raygate.gateway;

import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Port;
import io.raygate.vocabulary.Refusal;

/** A door's address and port cannot be bound. */
public final class PortOccupied extends Refusal {

    public PortOccupied(IpAddress address, Port port, String reason) {
        super(
                "%s port %s cannot be opened: %s. Expected a port that nothing else uses."
                        .formatted(address, port, reason));
    }
}
