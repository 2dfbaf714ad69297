package io.raygate.applications;

import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.ServiceName;
import io.raygate.vocabulary.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One application as it was when it was read.
 *
 * @param reason why it has its status, where there is something to say
 * @param notRespondingSince since when an activated application has not answered its health check
 * @param updatedAt when a person last changed it or its status last changed
 * @param attachment where its Ray is, when somebody else runs it
 * @param version counts what people change; an edit names the version it was made from
 */
public record ApplicationDetails(
        ApplicationId id,
        String name,
        String description,
        TeamId team,
        RaySettings settings,
        boolean restartsAfterCrash,
        Status status,
        Optional<String> reason,
        Instant statusSince,
        Optional<Instant> notRespondingSince,
        List<Endpoint> endpoints,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        Optional<Attachment> attachment,
        long version) {

    public ApplicationDetails {
        endpoints = List.copyOf(endpoints);
    }

    /** Who started its Ray. */
    public Kind kind() {
        return attachment.isPresent() ? Kind.ATTACHED : Kind.LOCAL;
    }

    public Optional<Endpoint> endpoint(ServiceName service, NetType netType) {
        return endpoints.stream()
                .filter(door -> door.id().service() == service && door.id().netType() == netType)
                .findFirst();
    }
}
