package io.raygate.identity;

import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the first administrator, once in the life of an installation.
 *
 * <p>Whoever holds the code that the terminal printed may do it. After that this door is gone: the
 * row that says so has a key only one row can have, and is never removed.
 */
@Service
public class SetupService {

    private final SetupCode code;
    private final People people;
    private final Passwords passwords;
    private final Roster roster;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    private volatile boolean over;

    SetupService(
            SetupCode code,
            People people,
            Passwords passwords,
            Roster roster,
            JdbcClient jdbc,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.code = code;
        this.people = people;
        this.passwords = passwords;
        this.roster = roster;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the first administrator is still to be made. */
    public boolean isOpen() {
        if (!over) {
            over =
                    jdbc.sql("select count(*) from first_administrator").query(Long.class).single()
                                    > 0
                            || people.count() > 0;
        }
        return !over;
    }

    /**
     * Everything that {@link #createAdministrator} would refuse, so that a form can show it at
     * once; a code that is still missing is no guess.
     */
    public List<Refusal> objections(String typedCode, NewAdministrator wanted) {
        if (!isOpen()) {
            throw new SetupIsOver();
        }
        Optional<IpAddress> from = CurrentActor.addressOfRequest();
        Optional<AccountName> name = AccountName.parse(wanted.name());
        String password = wanted.password().reveal();
        return Stream.<Runnable>of(
                        () -> {
                            if (!typedCode.isBlank()) {
                                code.check(typedCode, from);
                            }
                        },
                        () -> AccountName.of(wanted.name()),
                        () ->
                                name.ifPresentOrElse(
                                        it -> PasswordRules.check(password, it),
                                        () -> PasswordRules.check(password)))
                .flatMap(check -> refusal(check).stream())
                .toList();
    }

    private static Optional<Refusal> refusal(Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /** Makes the account for whoever typed the right code; after that nobody can again. */
    public void createAdministrator(String typedCode, NewAdministrator wanted) {
        if (!isOpen()) {
            throw new SetupIsOver();
        }
        Optional<IpAddress> from = CurrentActor.addressOfRequest();
        code.check(typedCode, from);
        create(wanted, new Actor("setup code", Optional.empty(), from));
    }

    /** Makes the account without a code, for whoever starts Raygate. */
    void createUnattended(NewAdministrator wanted) {
        create(wanted, Actor.SYSTEM);
    }

    private void create(NewAdministrator wanted, Actor maker) {
        AccountName name = AccountName.of(wanted.name());
        PasswordRules.check(wanted.password().reveal(), name);
        String hash = passwords.hash(wanted.password());
        transactions.executeWithoutResult(
                transaction -> {
                    claim(name, clock.instant());
                    people.save(person(name, wanted, hash));
                    roster.advance();
                    events.publishEvent(new PersonCreated(maker, name.value(), Role.ADMINISTRATOR));
                });
        over = true;
        code.forget();
    }

    private Person person(AccountName name, NewAdministrator wanted, String hash) {
        String shown = DisplayName.of(wanted.displayName(), name);
        return new Person(name, shown, hash, Role.ADMINISTRATOR, clock.instant());
    }

    private void claim(AccountName name, Instant now) {
        try {
            jdbc.sql(
                            "insert into first_administrator (only_one, name, created_at) values (1, ?, ?)")
                    .params(name.value(), now.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new SetupIsOver();
        }
    }
}
