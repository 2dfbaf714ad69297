package io.raygate.parameters.catalogue;

import java.time.Instant;

/**
 * A restart that somebody put off.
 *
 * @param isMissed whether Raygate was not running at that time, so that it did not happen
 */
public record PlannedRestart(Instant dueAt, String plannedBy, boolean isMissed) {}
