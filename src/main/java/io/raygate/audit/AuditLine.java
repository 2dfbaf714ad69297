package io.raygate.audit;

import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the audit trail, for reading.
 *
 * @param person the account name, or who else acted
 * @param token what the person calls the API token a program acted with, where one did
 * @param role the role the person had then
 * @param from the address the act came from
 * @param action dotted words, as {@link AuditableChange#action()} says them
 */
public record AuditLine(
        long id,
        Instant at,
        String person,
        Optional<String> token,
        Optional<Role> role,
        Optional<String> from,
        String action,
        Optional<ApplicationId> application,
        String target,
        String before,
        String after,
        Outcome outcome) {

    /** Who acted, as a sentence says it: {@code mara with token ci}. */
    public String who() {
        return token.map(name -> person + " with token " + name).orElse(person);
    }

    /** Where the line stands, to go on reading behind it. */
    public AuditPosition position() {
        return new AuditPosition(at, id);
    }
}
