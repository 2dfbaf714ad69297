package io.raygate.gateway.credential;

import io.raygate.gateway.Standing;
import io.raygate.vocabulary.Role;
import java.time.Instant;

/** The person of the console on whose standing a session or a job token rests, and since when. */
public record OpenedBy(String person, Instant when) {

    /** Of a token, whose moment is known to the second: the last one it can have been. */
    static OpenedBy withinSecond(String person, Instant second) {
        return new OpenedBy(person, second.plusSeconds(1).minusNanos(1));
    }

    /** Whether the person may still do what takes {@code least}. */
    public boolean stands(Standing people, Role least) {
        return people.holds(person, when, least);
    }
}
