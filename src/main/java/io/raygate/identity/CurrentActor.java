package io.raygate.identity;

import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Says who is acting on this thread: the signed-in person, or Raygate itself. */
@Service
public class CurrentActor {

    /** The person, or {@link Actor#SYSTEM} where nobody is signed in. */
    public Actor get() {
        return find().orElse(Actor.SYSTEM);
    }

    /** The person, or empty where nobody is signed in. */
    public Optional<Actor> find() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** Refuses programs: some acts take a person in a session of the console. */
    void requireSession() {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        if (now != null && now.getPrincipal() instanceof ApiCaller) {
            throw ApiTokenRefused.onlyInASession();
        }
    }

    static Optional<Actor> of(@Nullable Authentication who) {
        if (who == null || !who.isAuthenticated()) {
            return Optional.empty();
        }
        return roleOf(who)
                .map(
                        role ->
                                new Actor(
                                        who.getName(),
                                        Optional.of(role),
                                        addressOf(who),
                                        tokenOf(who)));
    }

    /**
     * Whether the person may do what {@code role} may. For pages, which hide what is useless; the
     * locks are on the services.
     */
    public boolean mayAct(Role role) {
        return find().flatMap(Actor::role).filter(has -> has.includes(role)).isPresent();
    }

    /** The role somebody has now. */
    public static Optional<Role> roleOf(Authentication who) {
        return Arrays.stream(Role.values())
                .filter(
                        role ->
                                who.getAuthorities().stream()
                                        .anyMatch(a -> authority(role).equals(a.getAuthority())))
                .findFirst();
    }

    /** What Spring Security calls a role. */
    static String authority(Role role) {
        return "ROLE_" + role.name();
    }

    private static Optional<IpAddress> addressOf(Authentication who) {
        return Stream.of(addressOfRequest(), addressAtSignIn(who))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> tokenOf(Authentication who) {
        return who.getPrincipal() instanceof ApiCaller program
                ? Optional.of(program.tokenName())
                : Optional.empty();
    }

    /** The address the current request came from, where there is one. */
    static Optional<IpAddress> addressOfRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? parse(now.getRequest().getRemoteAddr())
                : Optional.empty();
    }

    private static Optional<IpAddress> addressAtSignIn(Authentication who) {
        return who.getDetails() instanceof WebAuthenticationDetails details
                ? parse(details.getRemoteAddress())
                : Optional.empty();
    }

    private static Optional<IpAddress> parse(@Nullable String address) {
        return Optional.ofNullable(address).flatMap(IpAddress::parse);
    }
}
