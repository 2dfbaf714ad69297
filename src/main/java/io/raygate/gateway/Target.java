package io.raygate.gateway;

import io.raygate.vocabulary.Secret;
import java.net.SocketAddress;

/** Where admitted requests go. */
public sealed interface Target {

    /**
     * A running upstream.
     *
     * @param address a Unix socket of a sealed box, or a TCP address
     * @param token the upstream's own token, which never leaves the gateway
     * @param redacts whether the upstream can hide runtime environments (Ray 2.59 and later)
     */
    record Upstream(SocketAddress address, Secret token, boolean redacts) implements Target {}

    /** Nothing to reach; {@code reason} completes "Application pa-… is ", for example "stopped". */
    record Unavailable(String reason) implements Target {}
}
