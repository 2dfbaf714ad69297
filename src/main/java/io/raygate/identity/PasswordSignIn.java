package io.raygate.identity;

import io.raygate.audit.AuditLog;
import io.raygate.identity.SignInThrottle.Caller;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs people in by account name and password.
 *
 * <p>An unknown account, a wrong password and a closed account take the same work and get the same
 * answer. Every answer leaves a line in the audit trail.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final People people;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final AuditLog audit;
    private final Roster roster;
    private final Clock clock;

    PasswordSignIn(
            People people,
            Passwords passwords,
            SignInThrottle throttle,
            AuditLog audit,
            Roster roster,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.roster = roster;
        this.clock = clock;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        Optional<AccountName> name = AccountName.parse(typed.getName());
        Caller caller = new Caller(name.map(AccountName::value).orElse(""), addressOf(typed));
        Optional<Duration> wait = throttle.begin(caller);
        if (wait.isPresent()) {
            throw SignInRefused.tooManyFailures(wait.get());
        }
        Optional<Person> person = name.map(AccountName::value).flatMap(people::findByName);
        if (!isTheirs(person, typed, caller) || !person.map(Person::isActive).orElse(false)) {
            audit.record(SignIn.failed(caller, person, throttle.isSpent(caller)));
            throw new BadCredentialsException("Username or password is wrong.");
        }
        throttle.succeeded(caller);
        Person who = person.orElseThrow();
        audit.record(SignIn.done(who, caller));
        if (!roster.knows(who)) {
            roster.reload();
        }
        return new PersonAuthentication(
                who.signedIn(clock.instant()), who.signIns(), roster, typed.getDetails());
    }

    private boolean isTheirs(Optional<Person> person, Authentication typed, Caller caller) {
        String text = Objects.toString(typed.getCredentials(), "");
        Secret password = Secret.of(PasswordRules.isTooLongToCheck(text) ? "" : text);
        try {
            if (person.isEmpty()) {
                passwords.matchNobody(password);
                return false;
            }
            return passwords.matches(password, person.get().passwordHash());
        } catch (TooManyAtOnce busy) {
            throttle.didNotCount(caller);
            throw SignInRefused.busy(busy);
        }
    }

    private static Optional<IpAddress> addressOf(Authentication typed) {
        return typed.getDetails() instanceof WebAuthenticationDetails details
                ? Optional.ofNullable(details.getRemoteAddress()).flatMap(IpAddress::parse)
                : Optional.empty();
    }
}
