package io.raygate.gateway.relay;

import io.raygate.vocabulary.IpAddress;

/**
 * One connection as the {@link Crowd} counts it.
 *
 * @param welcome whether its address was admitted when it came
 */
record Presence(DoorPlace door, IpAddress peer, boolean welcome) {}
