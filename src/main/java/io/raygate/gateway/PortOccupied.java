package io.raygate.gateway;

import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Port;
import io.raygate.vocabulary.Refusal;

/** A door's address and port cannot be bound. */
public final class PortOccupied extends Refusal {

    private final transient IpAddress address;
    private final transient Port port;
    private final String reason;

    public PortOccupied(IpAddress address, Port port, String reason) {
        super(
                "%s port %s cannot be opened: %s. Expected a port that nothing else uses."
                        .formatted(address, port, reason));
        this.address = address;
        this.port = port;
        this.reason = reason;
    }

    public IpAddress address() {
        return address;
    }

    public Port port() {
        return port;
    }

    /** Why, in a few words: "used by another process". */
    public String reason() {
        return reason;
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
