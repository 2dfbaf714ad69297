package io.raygate.identity;

import io.raygate.audit.AuditLog;
import io.raygate.audit.AuditableChange;
import io.raygate.audit.Outcome;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;

/**
 * Writes into the audit trail when a lock on a service method held somebody signed in back.
 *
 * <p>Whoever keeps trying by the hundred gets a line a second at most, so that nobody can bury what
 * others did, or fill the disk, with what is not allowed to them.
 */
@Component
class LockRefusals {

    private static final int IN_HAND = 100;
    private static final Duration GIVEN_BACK_AFTER = Duration.ofSeconds(1);

    private final AuditLog audit;
    private final CurrentActor actor;
    private final Attempts<String> lines;

    LockRefusals(AuditLog audit, CurrentActor actor, Clock clock) {
        this.audit = audit;
        this.actor = actor;
        this.lines = new Attempts<>(IN_HAND, GIVEN_BACK_AFTER, clock);
    }

    @EventListener
    void onDenied(AuthorizationDeniedEvent<?> denied) {
        if (denied.getObject() instanceof MethodInvocation call) {
            actor.find().ifPresent(who -> write(who, call.getMethod()));
        }
    }

    private void write(Actor who, Method method) {
        if (lines.pay(who.name()).isEmpty()) {
            audit.record(new HeldBack(who, method, lines.isSpent(who.name())));
        }
    }

    private record HeldBack(Actor actor, Method method, boolean isLast) implements AuditableChange {

        @Override
        public String action() {
            return "identity.not-allowed";
        }

        @Override
        public Optional<ApplicationId> application() {
            return Optional.empty();
        }

        @Override
        public String target() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }

        @Override
        public String before() {
            return "";
        }

        @Override
        public String after() {
            return isLast ? "further ones are not written down for a while" : "";
        }

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }
    }
}
