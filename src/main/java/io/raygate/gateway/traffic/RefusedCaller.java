package io.raygate.gateway.traffic;

import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import java.time.Instant;

/** An address that was refused, how often, and when last. */
public record RefusedCaller(EndpointId endpoint, IpAddress address, long times, Instant last) {}
