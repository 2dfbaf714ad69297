package io.raygate.vocabulary;

import java.util.Optional;

/**
 * Who did something: a person with the role and address they had then, or Raygate itself.
 *
 * @param name the account name, or {@code raygate}
 * @param role absent for Raygate itself
 * @param from the address the console saw, absent where there was no request
 * @param token what the person calls the API token a program acted with, absent where they acted
 *     themselves
 */
public record Actor(
        String name, Optional<Role> role, Optional<IpAddress> from, Optional<String> token) {

    /** Raygate acting on its own account: restarts, adoption, clean-up. */
    public static final Actor SYSTEM = new Actor("raygate", Optional.empty(), Optional.empty());

    /** Somebody who acts themselves. */
    public Actor(String name, Optional<Role> role, Optional<IpAddress> from) {
        this(name, role, from, Optional.empty());
    }
}
