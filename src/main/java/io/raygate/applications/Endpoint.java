package io.raygate.applications;

import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Port;

/**
 * One door of an application; it keeps address and port for the application's whole life.
 *
 * @param address the local address it listens on
 * @param host the name or address people are told, IPv6 without brackets
 */
public record Endpoint(EndpointId id, IpAddress address, Port port, String host) {

    /** For example {@code http://127.0.0.1:18000}. */
    public String url() {
        return "http://" + (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
