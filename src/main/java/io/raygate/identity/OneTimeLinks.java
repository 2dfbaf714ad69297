package io.raygate.identity;

import io.raygate.identity.OneTimeLinkStore.Row;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.OneLine;
import io.raygate.vocabulary.Role;
import io.raygate.vocabulary.Secret;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives out the links by which people get an account or a new password.
 *
 * <p>A link opens once and expires. It is void as soon as whoever made it is no administrator any
 * more.
 */
@Service
public class OneTimeLinks {

    private static final int CODE_LENGTH = 32;
    private static final int LONGEST_NOTE = 120;

    private final OneTimeLinkStore links;
    private final People people;
    private final IdentityProperties properties;
    private final CurrentActor who;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OneTimeLinks(
            OneTimeLinkStore links,
            People people,
            IdentityProperties properties,
            CurrentActor who,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.people = people;
        this.properties = properties;
        this.who = who;
        this.events = events;
        this.clock = clock;
    }

    /** A link that makes an account with that role. */
    @AdministratorsOnly
    @Transactional
    public OneTimeLink invite(Role role, String meantFor) {
        String note = OneLine.of(meantFor);
        if (note.length() > LONGEST_NOTE) {
            throw new NoteTooLong(note.length(), LONGEST_NOTE);
        }
        Actor actor = administrator();
        OneTimeLink link = make(OptionalLong.empty(), role, note, actor.name());
        events.publishEvent(PersonChanged.invited(actor, note, role, link.expires()));
        return link;
    }

    /** The invitations that are still good, oldest first. */
    @AdministratorsOnly
    @Transactional(readOnly = true)
    public List<Invitation> invitations() {
        return links.invitations(clock.instant()).stream()
                .map(
                        row ->
                                new Invitation(
                                        row.id(),
                                        row.meantFor(),
                                        row.role(),
                                        row.madeBy(),
                                        row.madeAt(),
                                        row.expiresAt()))
                .toList();
    }

    /** Takes an invitation back; one that was followed meanwhile is an account already. */
    @AdministratorsOnly
    @Transactional
    public void withdraw(Invitation invitation) {
        if (!links.take(invitation.id())) {
            throw LinkRefused.usedUp();
        }
        events.publishEvent(
                PersonChanged.invitationWithdrawn(
                        who.get(), invitation.meantFor(), invitation.role()));
    }

    /**
     * A link with which somebody chooses a new password; the old one and what is open stay good
     * until then. A link given out before is void.
     */
    @AdministratorsOnly
    @Transactional
    public OneTimeLink resetPassword(String name) {
        return reset(name, administrator());
    }

    /** The same for whoever starts Raygate, where no administrator is left who could. */
    @Transactional
    OneTimeLink resetUnattended(String name) {
        return reset(name, Actor.SYSTEM);
    }

    private OneTimeLink reset(String name, Actor maker) {
        Person person =
                people.findByName(name)
                        .filter(Person::isActive)
                        .orElseThrow(() -> new NoSuchPerson(name));
        links.voidLinkFor(person.id());
        OneTimeLink link = make(OptionalLong.of(person.id()), person.role(), name, maker.name());
        events.publishEvent(PersonChanged.resetLink(maker, name, link.expires()));
        return link;
    }

    /** Waits for anybody who is just taking the role away, whose act voids links made before it. */
    private Actor administrator() {
        Actor actor = who.get();
        boolean isOne =
                people.lockActive(Role.ADMINISTRATOR).stream()
                        .anyMatch(person -> person.name().equals(actor.name()));
        if (!isOne) {
            throw new NoLongerAdministrator();
        }
        return actor;
    }

    private OneTimeLink make(OptionalLong person, Role role, String note, String maker) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expires = now.plus(properties.linkLife());
        Secret code = Secret.of(RandomText.base32(CODE_LENGTH));
        links.removeExpired(now);
        links.add(code, new Row(0, person, role, note, maker, now, expires));
        return new OneTimeLink(code, expires);
    }
}
