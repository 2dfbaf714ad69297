package io.raygate.identity;

import io.raygate.vocabulary.Role;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Somebody signed in, with the role they have now and not the one they had then.
 *
 * <p>Every lock and every page asks here, so a role that is lowered is lower at the next act, and
 * whoever lost the account is signed in no more, whatever session still holds this.
 */
abstract class LiveAuthentication implements Authentication {

    private final AuthenticatedPrincipal principal;
    private final @Nullable Object details;

    LiveAuthentication(AuthenticatedPrincipal principal, @Nullable Object details) {
        this.principal = principal;
        this.details = details;
    }

    /** The role of now; empty when this is over. */
    abstract Optional<Role> role();

    @Override
    public final Collection<? extends GrantedAuthority> getAuthorities() {
        return role().map(CurrentActor::authority)
                .map(SimpleGrantedAuthority::new)
                .map(List::of)
                .orElse(List.of());
    }

    @Override
    public final boolean isAuthenticated() {
        return role().isPresent();
    }

    @Override
    public final void setAuthenticated(boolean isAuthenticated) {
        throw new IllegalArgumentException("Whether somebody is signed in is not for callers");
    }

    @Override
    public final String getName() {
        return principal.getName();
    }

    @Override
    public final Object getPrincipal() {
        return principal;
    }

    @Override
    public final @Nullable Object getDetails() {
        return details;
    }

    @Override
    public final @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + getName() + "]";
    }
}
