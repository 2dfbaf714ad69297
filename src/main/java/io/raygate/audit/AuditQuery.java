package io.raygate.audit;

import io.raygate.vocabulary.ApplicationId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines of the audit trail to show; what is empty does not narrow.
 *
 * @param search part of a person, a token, a target or an address, in any case
 * @param from the first moment that counts
 * @param until the first moment that does not count any more
 */
public record AuditQuery(
        String search,
        Set<String> people,
        Set<ApplicationId> applications,
        Set<String> actions,
        Optional<Instant> from,
        Optional<Instant> until) {

    /** Every line. */
    public static final AuditQuery ALL =
            new AuditQuery("", Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());

    public AuditQuery {
        people = Set.copyOf(people);
        applications = Set.copyOf(applications);
        actions = Set.copyOf(actions);
    }
}
