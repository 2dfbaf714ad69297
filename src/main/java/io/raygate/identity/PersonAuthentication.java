package io.raygate.identity;

import io.raygate.vocabulary.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person in a session of the console. */
final class PersonAuthentication extends LiveAuthentication {

    private final transient @Nullable Roster roster;
    private volatile long signIns;

    PersonAuthentication(
            SignedInPerson person, long signIns, Roster roster, @Nullable Object details) {
        super(person, details);
        this.signIns = signIns;
        this.roster = roster;
    }

    /** Goes on under the next number, while the other sessions of this person end. */
    void goOnAs(long nextSignIns) {
        signIns = nextSignIns;
    }

    @Override
    Optional<Role> role() {
        return roster == null
                ? Optional.empty()
                : roster.find(getName())
                        .filter(member -> member.signIns() == signIns)
                        .map(Roster.Member::role);
    }
}
