package io.raygate.identity;

import io.raygate.vocabulary.Role;
import java.time.Instant;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person behind a session.
 *
 * @param since when this session was signed in
 */
public record SignedInPerson(String name, String displayName, Role role, Instant since)
        implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return name;
    }
}
