package io.raygate.identity;

import io.raygate.vocabulary.Role;
import java.time.Instant;

/**
 * An invitation that nobody has followed yet.
 *
 * @param meantFor whom the administrator had in mind; may be empty
 */
public record Invitation(
        long id, String meantFor, Role role, String madeBy, Instant madeAt, Instant expires) {}
