package io.raygate.audit;

import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import java.util.Optional;

/**
 * A past fact that belongs into the audit trail.
 *
 * <p>Events implement it. Whoever publishes one inside a transaction gets its audit line in the
 * same transaction; publishing one outside a transaction fails. No part of it may hold a secret.
 */
public interface AuditableChange {

    Actor actor();

    /**
     * What was done, as dotted words from the wide to the narrow: {@code whitelist.group.saved}.
     */
    String action();

    /** The application it was done to, where it was one. */
    Optional<ApplicationId> application();

    /** The thing that changed, as its owner calls it: a group, an account, an endpoint. */
    String target();

    /** How it was, empty where there was nothing or nothing that may be written down. */
    String before();

    /** How it is now, empty where there is nothing or nothing that may be written down. */
    String after();

    default Outcome outcome() {
        return Outcome.DONE;
    }
}
