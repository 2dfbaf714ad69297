package io.raygate.identity;

import io.raygate.vocabulary.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * A key with which programs call the console in somebody's name; the key itself is kept nowhere.
 *
 * @param role the most its bearer may do; never more than its person may at that moment
 * @param lastUsed to the minute
 */
public record ApiToken(
        long id,
        String name,
        Role role,
        Instant created,
        Instant expires,
        Optional<Instant> lastUsed) {}
