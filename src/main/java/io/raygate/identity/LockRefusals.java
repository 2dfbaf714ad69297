package io.raygate.identity;

import io.raygate.audit.AuditLog;
import io.raygate.audit.AuditableChange;
import io.raygate.audit.Outcome;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import java.lang.reflect.Method;
import java.util.Optional;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;

/** Writes into the diary when a lock on a service method held somebody signed in back. */
@Component
class LockRefusals {

    private final AuditLog diary;
    private final CurrentActor actor;

    LockRefusals(AuditLog diary, CurrentActor actor) {
        this.diary = diary;
        this.actor = actor;
    }

    @EventListener
    void onDenied(AuthorizationDeniedEvent<?> denied) {
        if (denied.getObject() instanceof MethodInvocation call) {
            actor.find().map(who -> new HeldBack(who, call.getMethod())).ifPresent(diary::record);
        }
    }

    private record HeldBack(Actor actor, Method method) implements AuditableChange {

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
            return "";
        }

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }
    }
}
