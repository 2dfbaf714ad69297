package io.raygate.enforcement;

import io.raygate.audit.AuditableChange;
import io.raygate.audit.Outcome;
import io.raygate.gateway.traffic.EndpointSignIn;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import java.util.Optional;

/** Somebody signed in at an endpoint, or was refused there so many times. */
record EndpointSignedIn(EndpointSignIn attempt, int times) implements AuditableChange {

    @Override
    public Actor actor() {
        return attempt.who();
    }

    @Override
    public String action() {
        return attempt.isRight() ? "endpoint.signed-in" : "endpoint.sign-in-failed";
    }

    @Override
    public Optional<ApplicationId> application() {
        return Optional.of(attempt.endpoint().application());
    }

    @Override
    public String target() {
        return attempt.endpoint().toString();
    }

    @Override
    public String before() {
        return "";
    }

    @Override
    public String after() {
        return times == 1 ? attempt.how() : "%s, %,d times".formatted(attempt.how(), times);
    }

    @Override
    public Outcome outcome() {
        return attempt.isRight() ? Outcome.DONE : Outcome.REFUSED;
    }

    /** More of them than the audit trail has room for. */
    record Flood(long attempts) implements AuditableChange {

        @Override
        public Actor actor() {
            return Actor.SYSTEM;
        }

        @Override
        public String action() {
            return "endpoint.sign-in-flood";
        }

        @Override
        public Optional<ApplicationId> application() {
            return Optional.empty();
        }

        @Override
        public String target() {
            return "endpoints";
        }

        @Override
        public String before() {
            return "";
        }

        @Override
        public String after() {
            return "%,d more sign-ins within a minute, not written one by one".formatted(attempts);
        }

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }
    }
}
