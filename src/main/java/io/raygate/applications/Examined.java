package io.raygate.applications;

import io.raygate.vocabulary.PinnedAddress;

/**
 * A service that was asked and is what it should be.
 *
 * @param version what it says it is, for example {@code 2.60.0}
 */
public record Examined(PinnedAddress at, String version) {}
