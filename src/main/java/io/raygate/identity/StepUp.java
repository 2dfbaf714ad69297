package io.raygate.identity;

import io.raygate.audit.AuditLog;
import io.raygate.identity.SignInThrottle.Caller;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.Secret;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The password typed again before an act that a session alone must not do.
 *
 * <p>Good for five minutes in the session it was typed in, and nowhere else. Whoever calls with an
 * API token has no session: there only what the same request brought counts.
 */
@Service
public class StepUp {

    /** How long a password that was typed again is good for. */
    public static final Duration LIFE = Duration.ofMinutes(5);

    private final People people;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final FreshPasswords fresh;
    private final CurrentActor who;
    private final AuditLog audit;

    StepUp(
            People people,
            Passwords passwords,
            SignInThrottle throttle,
            FreshPasswords fresh,
            CurrentActor who,
            AuditLog audit) {
        this.people = people;
        this.passwords = passwords;
        this.throttle = throttle;
        this.fresh = fresh;
        this.who = who;
        this.audit = audit;
    }

    /**
     * Takes the password of the person who is signed in.
     *
     * @throws PasswordNotConfirmed when it is missing or another, or too many wrong ones came
     *     before; the count is that of signing in
     */
    @SignedIn
    public void confirm(Secret password) {
        if (password.reveal().isEmpty()) {
            throw PasswordNotConfirmed.missing();
        }
        Actor actor = who.get();
        Caller caller = new Caller(actor.name(), actor.from());
        Optional<Duration> wait = throttle.begin(caller);
        if (wait.isPresent()) {
            throw PasswordNotConfirmed.tooOften(wait.get());
        }
        if (!isTheirs(actor, password, caller)) {
            audit.record(SignIn.notConfirmed(actor, throttle.isSpent(caller)));
            throw PasswordNotConfirmed.wrong();
        }
        throttle.succeeded(caller);
        fresh.remember();
        audit.record(SignIn.confirmed(actor));
    }

    private boolean isTheirs(Actor actor, Secret password, Caller caller) {
        Optional<Person> person = people.findByName(actor.name()).filter(Person::isActive);
        try {
            if (person.isEmpty() || PasswordRules.isTooLongToCheck(password.reveal())) {
                passwords.matchNobody(Secret.of(""));
                return false;
            }
            return passwords.matches(password, person.get().passwordHash());
        } catch (TooManyAtOnce busy) {
            throttle.didNotCount(caller);
            throw busy;
        }
    }

    /** Whether the password was typed again here within the last five minutes. */
    @SignedIn
    public boolean isFresh() {
        return fresh.here();
    }

    /**
     * Refuses unless the password was typed again here within the last five minutes.
     *
     * @throws StepUpNeeded when it was not
     */
    @SignedIn
    public void require() {
        if (!fresh.here()) {
            throw new StepUpNeeded();
        }
    }
}
