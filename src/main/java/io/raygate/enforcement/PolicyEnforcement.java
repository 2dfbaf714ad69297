package io.raygate.enforcement;

import io.raygate.gateway.RuleSet;
import io.raygate.policy.PolicyChanged;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts every saved change in force before the call that made it returns.
 *
 * <p>Before the commit, inside the transaction, everything is compiled and new ports are bound:
 * whatever can fail fails there, and the save with it. After the commit only memory is touched,
 * because a second connection may not be had while the first is held.
 *
 * @see "ADR-0003"
 */
@Component
class PolicyEnforcement {

    private final RuleCompiler compiler;
    private final Doors doors;
    private final Recompilation recompilation;

    PolicyEnforcement(RuleCompiler compiler, Doors doors, Recompilation recompilation) {
        this.compiler = compiler;
        this.doors = doors;
        this.recompilation = recompilation;
    }

    /** However often the policy changes in a transaction, it is compiled once, at its end. */
    @EventListener
    void onChange(PolicyChanged change) {
        boolean registered =
                TransactionSynchronizationManager.getSynchronizations().stream()
                        .anyMatch(Compiling.class::isInstance);
        if (!registered) {
            Change whole = new Change();
            TransactionSynchronizationManager.registerSynchronization(new Compiling(whole));
            TransactionSynchronizationManager.registerSynchronization(new Enforcing(whole));
        }
    }

    /** One transaction on its way from the database into the gateway. */
    private final class Change {

        private RuleSet prepared = RuleSet.NONE;
        private boolean holdsTheDoors;
        private boolean inForce;

        void compile() {
            doors.begin();
            holdsTheDoors = true;
            prepared = doors.prepare(compiler.compile());
        }

        void enforce() {
            doors.enforce(prepared);
            inForce = true;
        }

        /** A commit that failed may have happened all the same; only the database knows. */
        void end(int status) {
            if (!holdsTheDoors) {
                return;
            }
            try {
                if (status != TransactionSynchronization.STATUS_COMMITTED) {
                    doors.abandon();
                }
            } finally {
                holdsTheDoors = false;
                doors.done();
            }
            if (!inForce) {
                recompilation.soon();
            }
        }
    }

    /** Comes last before the commit, so that it sees what every other listener wrote. */
    private final class Compiling implements TransactionSynchronization {

        private final Change change;

        Compiling(Change change) {
            this.change = change;
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            change.compile();
        }
    }

    /** Comes first after the commit, before anybody is told that something changed. */
    private final class Enforcing implements TransactionSynchronization {

        private final Change change;

        Enforcing(Change change) {
            this.change = change;
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void afterCommit() {
            change.enforce();
        }

        @Override
        public void afterCompletion(int status) {
            change.end(status);
        }
    }
}
