package io.raygate.identity;

import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.Secret;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What people see of their own account and change about it themselves. */
@Service
public class OwnAccount {

    private final People people;
    private final Passwords passwords;
    private final StepUp stepUp;
    private final OneTimeLinkStore links;
    private final Roster roster;
    private final CurrentActor who;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnAccount(
            People people,
            Passwords passwords,
            StepUp stepUp,
            OneTimeLinkStore links,
            Roster roster,
            CurrentActor who,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.stepUp = stepUp;
        this.links = links;
        this.roster = roster;
        this.who = who;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    @SignedIn
    public PersonDetails get() {
        return PersonDetails.of(self(who.get()));
    }

    /**
     * Changes the password and ends every other session of this person, here and at endpoints, and
     * the job tokens minted so far. API tokens stay; a link to a new password is void.
     *
     * @throws PasswordNotConfirmed when {@code present} is not the password of now
     */
    @SignedIn
    public void changePassword(Secret present, Secret wanted) {
        who.requireSession();
        Actor actor = who.get();
        PasswordRules.check(wanted.reveal(), AccountName.of(actor.name()));
        stepUp.confirm(present);
        String hash = passwords.hash(wanted);
        long signIns =
                Objects.requireNonNull(transactions.execute(transaction -> choose(actor, hash)));
        if (SecurityContextHolder.getContext().getAuthentication()
                instanceof PersonAuthentication here) {
            here.goOnAs(signIns);
        }
    }

    private long choose(Actor actor, String hash) {
        Person self = self(actor);
        self.choose(hash, clock.instant());
        links.voidLinkFor(self.id());
        roster.advance();
        events.publishEvent(PersonChanged.password(actor));
        return self.signIns();
    }

    private Person self(Actor actor) {
        return people.findByName(actor.name()).orElseThrow(() -> new NoSuchPerson(actor.name()));
    }
}
