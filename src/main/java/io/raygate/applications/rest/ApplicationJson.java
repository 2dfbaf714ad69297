package io.raygate.applications.rest;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.RaySettings;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

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
        boolean restartsAfterCrash,
        List<EndpointJson> endpoints,
        Instant createdAt,
        String createdBy,
        Instant updatedAt) {

    record Settings(
            String rayVersion,
            int cpus,
            int gpus,
            long objectStoreMemory,
            OptionalLong memoryLimit,
            List<String> packages) {}

    static ApplicationJson of(ApplicationDetails details) {
        RaySettings ray = details.settings();
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
                new Settings(
                        ray.rayVersion(),
                        ray.cpus(),
                        ray.gpus(),
                        ray.objectStoreMemory(),
                        ray.memoryLimit(),
                        ray.packages()),
                details.restartsAfterCrash(),
                details.endpoints().stream().map(EndpointJson::of).toList(),
                details.createdAt(),
                details.createdBy(),
                details.updatedAt());
    }
}
