package io.raygate.identity;

import io.raygate.vocabulary.Role;
import java.time.Instant;

/** Somebody with an account, as administrators see them. */
public record PersonDetails(
        String name, String displayName, Role role, boolean active, Instant createdAt) {

    static PersonDetails of(Person person) {
        return new PersonDetails(
                person.name(),
                person.displayName(),
                person.role(),
                person.isActive(),
                person.createdAt());
    }
}
