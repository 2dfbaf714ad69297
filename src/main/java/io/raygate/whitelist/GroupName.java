package io.raygate.whitelist;

import java.util.Optional;
import java.util.regex.Pattern;

/** How a group may be called. */
public final class GroupName {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,118}[a-z0-9]");

    private GroupName() {}

    /** What is wrong with a name and what would be right, or empty where it is fine. */
    public static Optional<String> objectionTo(String name) {
        if (FORM.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                "“%s” is not a group name. Use lowercase letters, digits and _ (2 to 120)."
                        .formatted(name));
    }
}
