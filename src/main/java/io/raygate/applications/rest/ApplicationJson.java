package io.raygate.applications.rest;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Kind;
import io.raygate.applications.RaySettings;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An application as programs read it; amounts of memory in bytes.
 *
 * @param kind {@code local}, or {@code attached} where somebody else started its Ray
 */
record ApplicationJson(
        String id,
        String name,
        String description,
        String team,
        String kind,
        String status,
        Optional<String> reason,
        Instant statusSince,
        Optional<Instant> notRespondingSince,
        Settings settings,
        Optional<Boolean> restartsAfterCrash,
        List<EndpointJson> endpoints,
        Instant createdAt,
        String createdBy,
        Instant updatedAt) {

    /** What its cluster was sized with; of an attached Ray only its version is known. */
    record Settings(
            String rayVersion,
            Optional<Integer> cpus,
            Optional<Integer> gpus,
            Optional<Long> objectStoreMemory,
            Optional<Long> memoryLimit,
            Optional<List<String>> packages) {

        static Settings of(ApplicationDetails details) {
            RaySettings ray = details.settings();
            if (details.kind() == Kind.ATTACHED) {
                return new Settings(
                        ray.rayVersion(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            }
            return new Settings(
                    ray.rayVersion(),
                    Optional.of(ray.cpus()),
                    Optional.of(ray.gpus()),
                    Optional.of(ray.objectStoreMemory()),
                    ray.memoryLimit().stream().boxed().findFirst(),
                    Optional.of(ray.packages()));
        }
    }

    static ApplicationJson of(ApplicationDetails details) {
        return new ApplicationJson(
                details.id().value(),
                details.name(),
                details.description(),
                details.team().value(),
                details.kind().name().toLowerCase(Locale.ROOT),
                details.status().word(),
                details.reason(),
                details.statusSince(),
                details.notRespondingSince(),
                Settings.of(details),
                details.kind() == Kind.ATTACHED
                        ? Optional.empty()
                        : Optional.of(details.restartsAfterCrash()),
                details.endpoints().stream().map(EndpointJson::of).toList(),
                details.createdAt(),
                details.createdBy(),
                details.updatedAt());
    }
}
