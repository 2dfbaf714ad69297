package io.raygate.vocabulary;

import java.util.Optional;

/**
 * Who did something: a person with the role and address they had then, or Raygate itself.
 *
 * @param name the account name, or {@code raygate}
 * @param role absent for Raygate itself
 * @param from the address the console saw, absent where there was no request
 */
public record Actor(String name, Optional<Role> role, Optional<IpAddress> from) {

    /** Raygate acting on its own account: restarts, adoption, clean-up. */
    public static final Actor SYSTEM = new Actor("raygate", Optional.empty(), Optional.empty());
}
