package io.raygate.enforcement;

import io.raygate.gateway.RuleSet;
import io.raygate.policy.PolicyRevisions;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compiles everything from the database at the start, on a timer, and whenever it is not known what
 * was committed.
 *
 * <p>No port is open before the first compilation. While the database does not answer, the rules in
 * force stay; a revision is never lowered.
 */
@Component
class Recompilation implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Recompilation.class);

    private final RuleCompiler compiler;
    private final Doors doors;
    private final PolicyRevisions revisions;
    private final EnforcementProperties properties;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile @Nullable ScheduledExecutorService clockwork;

    Recompilation(
            RuleCompiler compiler,
            Doors doors,
            PolicyRevisions revisions,
            EnforcementProperties properties,
            PlatformTransactionManager transactions) {
        this.compiler = compiler;
        this.doors = doors;
        this.revisions = revisions;
        this.properties = properties;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        // Rules and the revision they are called by must come from one moment.
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Before the web server, which starts in one of the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        ScheduledExecutorService thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("rule-recompilation").factory());
        clockwork = thread;
        run();
        long pause = properties.recompileEvery().toMillis();
        thread.scheduleWithFixedDelay(this::run, pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = clockwork;
        clockwork = null;
        if (running != null) {
            running.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }

    /** Compiles again at once, on a thread of its own: the caller may hold the only connection. */
    void soon() {
        ScheduledExecutorService running = clockwork;
        if (running != null && asked.compareAndSet(false, true)) {
            running.execute(this::run);
        }
    }

    private void run() {
        asked.set(false);
        try {
            recompile();
        } catch (RuntimeException failure) {
            log.error(
                    "The rules cannot be compiled; revision {} stays in force",
                    doors.inForce().revision(),
                    failure);
        }
    }

    private void recompile() {
        if (differsAfterCatchingUp()) {
            // The ordinary way of a change: it counts one up and is compiled before its commit.
            RuleSet before = doors.inForce();
            writing.executeWithoutResult(transaction -> revisions.advance());
            log.warn(
                    "The rules in force differed from revision {} as it is saved; put in force as {}",
                    before.revision(),
                    doors.inForce().revision());
        }
    }

    /**
     * Whether what is in force is called like what is saved, and yet is something else.
     *
     * <p>The database is read before the turn is taken: whoever has the turn may be waiting for a
     * connection. What others put in force meanwhile is newer and stays.
     */
    private boolean differsAfterCatchingUp() {
        RuleSet saved = Objects.requireNonNull(reading.execute(reads -> compiler.compile()));
        doors.begin();
        try {
            RuleSet present = doors.inForce();
            if (present.revision().isAfter(saved.revision())) {
                return false;
            }
            RuleSet rules = doors.prepareWhatOpens(saved);
            if (rules.revision().isAfter(present.revision())) {
                doors.enforce(rules);
                return false;
            }
            return !rules.guards().equals(present.guards())
                    || !rules.people().equals(present.people());
        } finally {
            doors.done();
        }
    }
}
