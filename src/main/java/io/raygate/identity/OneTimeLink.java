package io.raygate.identity;

import io.raygate.vocabulary.Secret;
import java.time.Instant;

/**
 * A link that opens once, shown to whoever made it and kept nowhere.
 *
 * @param code the fragment of {@code /link#…}, the part that browsers keep to themselves
 */
public record OneTimeLink(Secret code, Instant expires) {

    /** Where links lead, without a leading slash. */
    public static final String PATH = "link";
}
