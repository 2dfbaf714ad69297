package io.raygate.gateway.traffic;

import io.raygate.vocabulary.IpAddress;
import java.util.concurrent.CompletableFuture;

/**
 * A one-time link to an endpoint that learns the address of whoever opens it.
 *
 * @param path path on the endpoint, to be opened by the browser (an image request is enough)
 * @param seen completes with the caller's address; exceptionally when the link dies unused
 */
public record AddressProbe(String path, CompletableFuture<IpAddress> seen) {}
