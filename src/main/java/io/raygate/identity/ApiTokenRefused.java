package io.raygate.identity;

import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.Role;
import java.time.Duration;

/** An API token that is not made, or an act that is not for one. */
public final class ApiTokenRefused extends Refusal {

    private ApiTokenRefused(String field, String message) {
        super(field, message);
    }

    private ApiTokenRefused(String message) {
        super(message);
    }

    static ApiTokenRefused name(String name, int longest) {
        return new ApiTokenRefused(
                "name",
                name.isEmpty()
                        ? "Give the token a name, for example “nightly export”."
                        : "%d characters. Use at most %d.".formatted(name.length(), longest));
    }

    static ApiTokenRefused taken(String name) {
        return new ApiTokenRefused("name", "You have a token “%s” already.".formatted(name));
    }

    static ApiTokenRefused life(Duration life, Duration longest) {
        return new ApiTokenRefused(
                "life",
                "%s is not a life for a token. Choose 1 hour to %d days."
                        .formatted(life, longest.toDays()));
    }

    static ApiTokenRefused role(Role wanted, Role own) {
        return new ApiTokenRefused(
                "role",
                "%s is more than your own role. At most %s."
                        .formatted(wanted.title(), own.title()));
    }

    static ApiTokenRefused tooMany(int most) {
        return new ApiTokenRefused(
                "You have %d tokens, which is the most. Revoke one first.".formatted(most));
    }

    static ApiTokenRefused unknown() {
        return new ApiTokenRefused("You have no such token any more.");
    }

    static ApiTokenRefused onlyInASession() {
        return new ApiTokenRefused(
                "This cannot be done with an API token. Sign in to the console.");
    }
}
