package io.raygate.applications.rest;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Kind;
import io.raygate.applications.RaySettings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An application as programs read it; amounts of memory in bytes.
 *
 * @param kind {@code local}, or {@code attached} where somebody else started its Ray
 */
@Schema(name = "Application", description = "An application; amounts of memory in bytes.")
record ApplicationJson(
        @Schema(description = "Its ID, for life", example = "pa-7k2m9xq4") String id,
        @Schema(description = "What people call it") String name,
        @Schema(description = "What it is for; may be empty") String description,
        @Schema(description = "The team it belongs to") String team,
        @Schema(
                        description = "local, or attached where somebody else started its Ray",
                        allowableValues = {"local", "attached"})
                String kind,
        @Schema(description = "How it is", example = "Activated") String status,
        @Schema(description = "Why it has its status, where there is something to say")
                Optional<String> reason,
        @Schema(description = "Since when it has its status") Instant statusSince,
        @Schema(description = "Since when it has not answered its health check")
                Optional<Instant> notRespondingSince,
        @Schema(description = "What its cluster was sized with") Settings settings,
        @Schema(
                        description =
                                "Whether it is started again when it ends by itself; null where it is attached")
                Optional<Boolean> restartsAfterCrash,
        @Schema(description = "Where it is reached") List<EndpointJson> endpoints,
        @Schema(description = "When it was made") Instant createdAt,
        @Schema(description = "Who made it") String createdBy,
        @Schema(description = "When a person last changed it or its status last changed")
                Instant updatedAt) {

    /** What its cluster was sized with; of an attached Ray only its version is known. */
    @Schema(
            name = "Settings",
            description =
                    "What its cluster was sized with; all but the version is null where somebody else sized it.")
    record Settings(
            @Schema(description = "The version of Ray", example = "2.60.0") String rayVersion,
            @Schema(description = "CPUs that Ray may hand out; null where it is attached")
                    Optional<Integer> cpus,
            @Schema(description = "GPUs that Ray may hand out; null where it is attached")
                    Optional<Integer> gpus,
            @Schema(description = "Bytes of the object store; null where it is attached")
                    Optional<Long> objectStoreMemory,
            @Schema(
                            description =
                                    "Bytes of all of its processes; null for no limit, or where it is attached")
                    Optional<Long> memoryLimit,
            @Schema(description = "Extra Python packages; null where it is attached")
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
