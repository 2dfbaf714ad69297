package io.raygate.gateway.traffic;

import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import java.time.Instant;

/**
 * One open connection of a client.
 *
 * @param use what it is busy with: "idle", a route such as "GET /api/jobs/", "job log", …
 * @param streaming whether it is an upgraded connection (WebSocket)
 */
public record OpenConnection(
        EndpointId endpoint, IpAddress peer, Instant since, String use, boolean streaming) {}
