package io.raygate.applications.endpoints;

import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Refusal;
import java.util.Locale;

/** A new endpoint cannot have a port. */
public final class NoPortFree extends Refusal {

    private NoPortFree(String message) {
        super(message);
    }

    static NoPortFree allTaken(PortRange range, IpAddress address, NetType netType, long ours) {
        return new NoPortFree(
                "No port of %s on %s is free: %d belong to other endpoints, %d are used by other"
                                .formatted(range, address, ours, range.size() - ours)
                        + " programs. Free one, or widen raygate.endpoints.%s-ports."
                                .formatted(word(netType)));
    }

    static NoPortFree notOurAddress(IpAddress address, NetType netType) {
        return new NoPortFree(
                "%s is not an address of this machine. Set raygate.endpoints.%s-address to one that is."
                        .formatted(address, word(netType)));
    }

    private static String word(NetType netType) {
        return netType.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
