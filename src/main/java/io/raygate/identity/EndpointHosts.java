package io.raygate.identity;

import java.util.Collection;

/**
 * The names and addresses under which browsers reach endpoints.
 *
 * <p>Pages of the console may post a one-time code there and ask there for their own address, and
 * nowhere else outside the console.
 */
public interface EndpointHosts {

    /** Host names and IP literals without port. */
    Collection<String> hosts();
}
