package io.raygate.applications.rest;

import io.raygate.applications.Endpoint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/**
 * One door of an application as programs read it.
 *
 * @param service {@code dashboard} or {@code jupyter}
 * @param netType {@code private} or {@code public}
 */
@Schema(name = "Endpoint", description = "One door of an application.")
record EndpointJson(
        @Schema(
                        description = "What is behind it",
                        allowableValues = {"dashboard", "jupyter"})
                String service,
        @Schema(
                        description = "Which network it is in",
                        allowableValues = {"private", "public"})
                String netType,
        @Schema(description = "Where it listens", example = "127.0.0.1") String address,
        @Schema(description = "Its port", minimum = "1", maximum = "65535") int port,
        @Schema(description = "The name clients use") String host,
        @Schema(description = "Where clients begin", format = "uri") String url) {

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
