package io.raygate.applications.spi;

import io.raygate.vocabulary.ApplicationId;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Knows from where applications let callers in. */
public interface ExposureSource {

    Exposure exposure(ApplicationId application);

    /** The same for the rows of a list, in one go where the source can. */
    default Map<ApplicationId, Exposure> exposures(Collection<ApplicationId> applications) {
        return applications.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::exposure));
    }
}
