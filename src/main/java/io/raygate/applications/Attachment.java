package io.raygate.applications;

import io.raygate.vocabulary.PinnedAddress;
import io.raygate.vocabulary.ServiceName;
import java.time.Instant;
import java.util.Optional;

/**
 * Where an application's Ray is that somebody else runs.
 *
 * @param at when an administrator last had the addresses looked up and checked
 */
public record Attachment(PinnedAddress dashboard, Optional<PinnedAddress> jupyter, Instant at) {

    /** Where the service is reached; empty where it was not attached. */
    public Optional<PinnedAddress> address(ServiceName service) {
        return switch (service) {
            case DASHBOARD -> Optional.of(dashboard);
            case JUPYTER -> jupyter;
        };
    }
}
