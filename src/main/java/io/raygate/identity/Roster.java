package io.raygate.identity;

import io.raygate.policy.PolicyRevisions;
import io.raygate.vocabulary.Revision;
import io.raygate.vocabulary.Role;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who has an open account now, in memory, for every lock and every request to ask.
 *
 * <p>State, not deltas: read whole inside the transaction that changes somebody, and taken when
 * that transaction has committed, before the call that made it returns. A snapshot of an older
 * revision never replaces a newer one. Read again now and then, in case another process wrote.
 */
@Component
class Roster implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Roster.class);

    /**
     * @param signIns the number under which sessions of the console are signed in; those of an
     *     older number are over
     */
    record Member(Role role, long signIns) {}

    private record Snapshot(Revision revision, Map<String, Member> members) {}

    private final JdbcClient jdbc;
    private final PolicyRevisions revisions;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate reading;
    private volatile Snapshot now = new Snapshot(Revision.NONE, Map.of());
    private volatile boolean running;

    Roster(
            JdbcClient jdbc,
            PolicyRevisions revisions,
            EntityManager entities,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.entities = entities;
        this.events = events;
        this.reading = new TransactionTemplate(transactions);
        // People and the revision they are called by must come from one moment.
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    Optional<Member> find(String name) {
        return Optional.ofNullable(now.members().get(name));
    }

    /** Whether it knows this person as they are saved. */
    boolean knows(Person person) {
        return find(person.name()).equals(person.member());
    }

    /** Moves the revision on; who changed is taken when the current transaction has committed. */
    void advance() {
        entities.flush();
        revisions.advance();
        TransactionSynchronizationManager.registerSynchronization(new Taking(read()));
    }

    private Snapshot read() {
        return new Snapshot(
                revisions.saved(),
                jdbc
                        .sql("select name, role, sign_in_number from person where active")
                        .query(
                                (row, number) ->
                                        Map.entry(
                                                row.getString("name"),
                                                new Member(
                                                        Role.valueOf(row.getString("role")),
                                                        row.getLong("sign_in_number"))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private void take(Snapshot next) {
        boolean changed;
        synchronized (this) {
            if (now.revision().isAfter(next.revision())) {
                return;
            }
            changed = !now.members().equals(next.members());
            now = next;
        }
        if (changed) {
            events.publishEvent(new StandingChanged());
        }
    }

    /** Reads what is saved; while that is not possible, what is known stays. */
    @Scheduled(fixedDelay = 10_000)
    void reload() {
        try {
            take(Objects.requireNonNull(reading.execute(transaction -> read())));
        } catch (RuntimeException failure) {
            log.error("Who has an account cannot be read; what is known stays", failure);
        }
    }

    @Override
    public void start() {
        reload();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts in one of the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }

    private final class Taking implements TransactionSynchronization {

        private final Snapshot next;

        Taking(Snapshot next) {
            this.next = next;
        }

        /** Not after the commit: a failing listener there would keep the ones behind it from it. */
        @Override
        public void afterCompletion(int status) {
            switch (status) {
                case STATUS_COMMITTED -> take(next);
                case STATUS_UNKNOWN -> Thread.ofVirtual().start(Roster.this::reload);
                default -> {}
            }
        }
    }
}
