package io.raygate.gateway.upstream;

import io.raygate.gateway.Target;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.OffLimits;
import io.raygate.vocabulary.PinnedAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Optional;

/** One way to an upstream: connections of one line serve the same upstream in the same manner. */
public record Line(SocketAddress address, Optional<PinnedAddress> remote) {

    public static Line to(Target.Upstream upstream) {
        return new Line(upstream.address(), upstream.remote());
    }

    boolean isSecure() {
        return remote.isPresent() && remote.get().web().isSecure();
    }

    /** Why nothing may be connected there, whatever the rules say. */
    Optional<String> objection() {
        return address instanceof InetSocketAddress tcp && tcp.getAddress() != null
                ? OffLimits.reason(IpAddress.of(tcp.getAddress()))
                : Optional.empty();
    }
}
