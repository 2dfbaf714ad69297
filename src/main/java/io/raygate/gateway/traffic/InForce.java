package io.raygate.gateway.traffic;

import io.raygate.vocabulary.Revision;
import java.time.Instant;

/** Which revision the gateway enforces, and since when. */
public record InForce(Revision revision, Instant since) {}
