package io.raygate.gateway;

import io.raygate.vocabulary.Role;
import java.time.Instant;
import java.util.Map;

/**
 * The people of the console as far as endpoints are concerned: who may still use what they opened.
 *
 * <p>A session that somebody opened from the console, and a job token that Raygate minted for
 * somebody, hold only while that person is named here with a role that suffices. Dashboard accounts
 * and keys belong to nobody and do not ask here.
 *
 * @param people the active ones, by account name
 */
public record Standing(Map<String, Person> people) {

    /** No person at all. */
    public static final Standing NOBODY = new Standing(Map.of());

    /**
     * One of them.
     *
     * @param since what they opened before this moment holds no longer
     */
    public record Person(Role role, Instant since) {}

    public Standing {
        people = Map.copyOf(people);
    }

    /** Whether what {@code name} opened at that moment, and what takes {@code least}, holds. */
    public boolean holds(String name, Instant opened, Role least) {
        Person person = people.get(name);
        return person != null && person.role().includes(least) && !opened.isBefore(person.since());
    }
}
