package io.raygate.identity;

import io.raygate.vocabulary.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A program that brought an API token; it may what the token and its person both may. */
final class TokenAuthentication extends LiveAuthentication {

    private final transient @Nullable Roster roster;
    private final Role most;

    TokenAuthentication(ApiCaller caller, Role most, Roster roster, @Nullable Object details) {
        super(caller, details);
        this.most = most;
        this.roster = roster;
    }

    @Override
    Optional<Role> role() {
        return roster == null
                ? Optional.empty()
                : roster.find(getName()).map(Roster.Member::role).map(most::lesserOf);
    }
}
