package io.raygate.identity;

import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.Role;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has an account and which role.
 *
 * <p>When an act here returns it is in force: sessions, API tokens, sessions at endpoints and job
 * tokens go by what is saved. One administrator with an open account always remains.
 */
@Service
public class PeopleService {

    private final People people;
    private final OneTimeLinkStore links;
    private final ApiTokenStore tokens;
    private final Roster roster;
    private final CurrentActor who;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleService(
            People people,
            OneTimeLinkStore links,
            ApiTokenStore tokens,
            Roster roster,
            CurrentActor who,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.links = links;
        this.tokens = tokens;
        this.roster = roster;
        this.who = who;
        this.events = events;
        this.clock = clock;
    }

    /** Everybody, by account name. */
    @AdministratorsOnly
    @Transactional(readOnly = true)
    public List<PersonDetails> list() {
        return people.findAllByOrderByName().stream().map(PersonDetails::of).toList();
    }

    /**
     * Gives somebody another role; what they have open goes on under the new one.
     *
     * @throws LastAdministrator when nobody else is an administrator
     */
    @AdministratorsOnly
    @Transactional
    public void changeRole(String name, Role role) {
        change(
                name,
                person -> {
                    Role before = person.role();
                    if (before == role) {
                        return;
                    }
                    person.become(role);
                    if (before == Role.ADMINISTRATOR) {
                        links.voidLinksOf(name);
                    }
                    events.publishEvent(PersonChanged.role(who.get(), name, before, role));
                });
    }

    /**
     * Closes an account and ends all that was opened with it; its API tokens are gone for good.
     *
     * @throws LastAdministrator when nobody else is an administrator
     */
    @AdministratorsOnly
    @Transactional
    public void deactivate(String name) {
        change(
                name,
                person -> {
                    if (!person.isActive()) {
                        return;
                    }
                    person.close(clock.instant());
                    tokens.removeAllOf(person.id());
                    links.voidLinksOf(name);
                    links.voidLinkFor(person.id());
                    events.publishEvent(PersonChanged.deactivated(who.get(), name));
                });
    }

    /** Opens an account again, with its password and role of before. */
    @AdministratorsOnly
    @Transactional
    public void reactivate(String name) {
        change(
                name,
                person -> {
                    if (person.isActive()) {
                        return;
                    }
                    person.reopen(clock.instant());
                    events.publishEvent(PersonChanged.reactivated(who.get(), name));
                });
    }

    /** The administrators stay locked until the end, so one always sees what the other did. */
    private void change(String name, Consumer<Person> act) {
        List<String> administrators =
                people.lockActive(Role.ADMINISTRATOR).stream().map(Person::name).toList();
        Actor actor = who.get();
        if (!administrators.contains(actor.name())) {
            throw new NoLongerAdministrator();
        }
        Person person = people.findByName(name).orElseThrow(() -> new NoSuchPerson(name));
        act.accept(person);
        boolean isAdministrator = person.isActive() && person.role() == Role.ADMINISTRATOR;
        if (!isAdministrator && administrators.equals(List.of(name))) {
            throw new LastAdministrator(name);
        }
        roster.advance();
    }
}
