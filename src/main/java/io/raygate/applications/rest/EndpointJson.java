package io.raygate.applications.rest;

import io.raygate.applications.Endpoint;
import java.util.Locale;

/**
 * One door of an application as programs read it.
 *
 * @param service {@code dashboard} or {@code jupyter}
 * @param netType {@code private} or {@code public}
 */
record EndpointJson(
        String service, String netType, String address, int port, String host, String url) {

    static EndpointJson of(Endpoint endpoint) {
        return new EndpointJson(
                endpoint.id().service().slug(),
                endpoint.id().netType().name().toLowerCase(Locale.ROOT),
                endpoint.address().toString(),
                endpoint.port().number(),
                endpoint.host(),
                endpoint.url());
    }
}
