package io.raygate.applications;

import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Port;
import io.raygate.vocabulary.ServiceName;
import java.util.Comparator;

/**
 * One door of an application; it keeps address and port until it is released.
 *
 * @param address the local address it listens on
 * @param host the name or address people are told, IPv6 without brackets
 * @param secure whether it speaks TLS
 */
public record Endpoint(EndpointId id, IpAddress address, Port port, String host, boolean secure) {

    /** As pages list them: by service, the private one first. */
    static final Comparator<Endpoint> ORDER =
            Comparator.<Endpoint, ServiceName>comparing(endpoint -> endpoint.id().service())
                    .thenComparing(endpoint -> endpoint.id().netType());

    /** For example {@code http://127.0.0.1:18000}. */
    public String url() {
        return (secure ? "https://" : "http://") + authority();
    }

    /** Host and port as they stand in a URL, for example {@code [::1]:18000}. */
    public String authority() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
