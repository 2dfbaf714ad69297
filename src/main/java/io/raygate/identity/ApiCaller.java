package io.raygate.identity;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A program that calls with an API token.
 *
 * @param name the account of the person who made the token
 * @param tokenName what they called it
 */
public record ApiCaller(String name, long token, String tokenName)
        implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return name;
    }
}
