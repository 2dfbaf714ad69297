package io.raygate.policy;

import io.raygate.vocabulary.Revision;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The counter of changes that affect admission.
 *
 * <p>Advancing it locks its one row until the transaction ends, so such changes are strictly
 * ordered.
 */
@Service
public class PolicyRevisions {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PolicyRevisions(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The next revision, announced as {@link PolicyChanged}; part of the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Revision advance() {
        jdbc.sql("update policy_revision set revision = revision + 1").update();
        Revision next = saved();
        events.publishEvent(new PolicyChanged(next));
        return next;
    }

    /** The latest saved revision. */
    @Transactional(readOnly = true)
    public Revision saved() {
        return new Revision(
                jdbc.sql("select revision from policy_revision").query(Long.class).single());
    }
}
