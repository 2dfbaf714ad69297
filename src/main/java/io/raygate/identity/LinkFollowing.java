package io.raygate.identity;

import io.raygate.identity.OneTimeLinkStore.Row;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What somebody without a session does with a one-time link: the code in it is the proof.
 *
 * <p>Wrong codes are slowed down by address. Of two who finish with the same link at once, one
 * does.
 */
@Service
public class LinkFollowing {

    private static final int WRONG_IN_HAND = 10;
    private static final Duration FORGIVEN_AFTER = Duration.ofSeconds(30);

    private final OneTimeLinkStore links;
    private final People people;
    private final Passwords passwords;
    private final Roster roster;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Attempts<Optional<IpAddress>> attempts;

    LinkFollowing(
            OneTimeLinkStore links,
            People people,
            Passwords passwords,
            Roster roster,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.people = people;
        this.passwords = passwords;
        this.roster = roster;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.attempts = new Attempts<>(WRONG_IN_HAND, FORGIVEN_AFTER, clock);
    }

    /**
     * What the link is good for; it stays good.
     *
     * @throws LinkRefused when it is none, or too many wrong ones came before
     */
    public LinkPurpose look(Secret code) {
        Row link = find(code);
        return link.person().isEmpty()
                ? new LinkPurpose.Join(link.role())
                : new LinkPurpose.ChoosePassword(owner(link).name());
    }

    /** Makes the account that the invitation promises. */
    public void join(Secret code, NewPerson wanted) {
        Row link = find(code);
        if (link.person().isPresent()) {
            throw LinkRefused.usedUp();
        }
        AccountName name = AccountName.of(wanted.name());
        PasswordRules.check(wanted.password().reveal(), name);
        String shown = DisplayName.of(wanted.displayName(), name);
        if (people.findByName(name.value()).isPresent()) {
            throw new AccountNameTaken(name);
        }
        String hash = passwords.hash(wanted.password());
        Actor maker =
                new Actor(
                        "invitation by " + link.madeBy(),
                        Optional.empty(),
                        CurrentActor.addressOfRequest());
        try {
            transactions.executeWithoutResult(
                    transaction -> {
                        take(link);
                        people.save(new Person(name, shown, hash, link.role(), clock.instant()));
                        roster.advance();
                        events.publishEvent(new PersonCreated(maker, name.value(), link.role()));
                    });
        } catch (DataIntegrityViolationException taken) {
            throw new AccountNameTaken(name);
        }
    }

    /** Gives the account a new password and ends every session and token that rested on the old. */
    public void choosePassword(Secret code, Secret password) {
        Row link = find(code);
        AccountName name = AccountName.of(owner(link).name());
        PasswordRules.check(password.reveal(), name);
        String hash = passwords.hash(password);
        Actor actor = new Actor(name.value(), Optional.empty(), CurrentActor.addressOfRequest());
        transactions.executeWithoutResult(
                transaction -> {
                    take(link);
                    owner(link).choose(hash, clock.instant());
                    roster.advance();
                    events.publishEvent(PersonChanged.passwordByLink(actor, name.value()));
                });
    }

    private Row find(Secret code) {
        Optional<IpAddress> from = CurrentActor.addressOfRequest();
        Optional<Duration> wait = attempts.pay(from);
        if (wait.isPresent()) {
            throw LinkRefused.tooOften(wait.get());
        }
        Instant now = clock.instant();
        Row link = links.find(code, now).orElseThrow(LinkRefused::usedUp);
        attempts.giveBack(from);
        return link;
    }

    private Person owner(Row link) {
        return people.findById(link.person().orElseThrow(LinkRefused::usedUp))
                .filter(Person::isActive)
                .orElseThrow(LinkRefused::usedUp);
    }

    private void take(Row link) {
        if (!links.take(link.id())) {
            throw LinkRefused.usedUp();
        }
    }
}
