package io.raygate.identity;

import io.raygate.vocabulary.Role;
import java.time.Instant;

/**
 * What somebody with an open account may do at endpoints.
 *
 * @param since what they opened before this moment holds no longer
 */
public record PersonStanding(String name, Role role, Instant since) {}
