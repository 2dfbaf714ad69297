package io.raygate.gateway;

import io.raygate.vocabulary.PinnedAddress;
import io.raygate.vocabulary.Secret;
import java.net.SocketAddress;
import java.util.Optional;

/** Where admitted requests go. */
public sealed interface Target {

    /**
     * A running upstream.
     *
     * @param address a Unix socket of a sealed box, or a TCP address
     * @param token the upstream's own token, which never leaves the gateway; empty for one that
     *     asks for none
     * @param redacts whether the upstream can hide runtime environments (Ray 2.59 and later)
     * @param remote what an upstream that somebody else runs is called, and whom to trust for it;
     *     empty for a box
     */
    record Upstream(
            SocketAddress address,
            Optional<Secret> token,
            boolean redacts,
            Optional<PinnedAddress> remote)
            implements Target {

        /** A box of this machine. */
        public Upstream(SocketAddress address, Secret token, boolean redacts) {
            this(address, Optional.of(token), redacts, Optional.empty());
        }

        /** Somebody else's service, reached at its pinned address only. */
        public static Upstream remote(PinnedAddress at, Optional<Secret> token) {
            return new Upstream(at.socketAddress(), token, false, Optional.of(at));
        }
    }

    /** Nothing to reach; {@code reason} completes "Application pa-… is ", for example "stopped". */
    record Unavailable(String reason) implements Target {}
}
