package io.raygate.identity;

import java.time.Instant;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person behind a session of the console; what their role is now, {@link CurrentActor} says.
 *
 * @param since when this session was signed in
 * @param signIn tells this session from every other of the same person
 */
public record SignedInPerson(String name, String displayName, Instant since, UUID signIn)
        implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return name;
    }
}
