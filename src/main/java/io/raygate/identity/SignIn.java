package io.raygate.identity;

import io.raygate.audit.AuditableChange;
import io.raygate.audit.Outcome;
import io.raygate.identity.SignInThrottle.Caller;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import java.util.Optional;

/** Somebody signed in or out, or tried to. */
record SignIn(Actor actor, String action, String target, String after, Outcome outcome)
        implements AuditableChange {

    static SignIn done(Person who, Caller caller) {
        Actor actor = new Actor(who.name(), Optional.of(who.role()), caller.address());
        return new SignIn(actor, "identity.signed-in", who.name(), "", Outcome.DONE);
    }

    static SignIn ended(Actor who) {
        return new SignIn(who, "identity.signed-out", who.name(), "", Outcome.DONE);
    }

    static SignIn confirmed(Actor who) {
        return new SignIn(who, "identity.password-confirmed", who.name(), "", Outcome.DONE);
    }

    static SignIn notConfirmed(Actor who, boolean last) {
        String after = last ? "further attempts have to wait" : "";
        return new SignIn(
                who, "identity.password-not-confirmed", who.name(), after, Outcome.REFUSED);
    }

    /** A name that is no account is not written down: passwords get typed into that field. */
    static SignIn failed(Caller caller, Optional<Person> person, boolean last) {
        Actor nobody = new Actor("nobody", Optional.empty(), caller.address());
        String target = person.map(Person::name).orElse("unknown account");
        String after = last ? "further attempts have to wait" : "";
        return new SignIn(nobody, "identity.sign-in-failed", target, after, Outcome.REFUSED);
    }

    @Override
    public Optional<ApplicationId> application() {
        return Optional.empty();
    }

    @Override
    public String before() {
        return "";
    }
}
