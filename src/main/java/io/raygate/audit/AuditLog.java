package io.raygate.audit;

import io.raygate.audit.AuditFeed.LineWritten;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the audit trail: changes inside their own transaction, everything else at once.
 *
 * <p>A change and its line share one transaction, so there is never one without the other.
 */
@Service
public class AuditLog {

    private final AuditEntries entries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuditLog(AuditEntries entries, ApplicationEventPublisher events, Clock clock) {
        this.entries = entries;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes what changed nothing else: a sign-in, a refusal. It stays even if the caller fails.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void record(AuditableChange fact) {
        write(fact);
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    void onChange(AuditableChange change) {
        write(change);
    }

    private void write(AuditableChange change) {
        entries.save(new AuditEntry(clock.instant(), change));
        events.publishEvent(new LineWritten());
    }
}
