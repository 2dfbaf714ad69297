package io.raygate.whitelist;

import io.raygate.vocabulary.Cidr;
import java.util.List;

/**
 * A named part of an application's whitelist, as saved.
 *
 * @param version goes into the next edit, so that two people do not overwrite each other
 */
public record WhitelistGroup(String name, List<Cidr> entries, String comment, long version) {

    /** The group that every application has; it can be edited but not deleted. */
    public static final String DEFAULT = "default";

    public WhitelistGroup {
        entries = List.copyOf(entries);
    }

    public boolean isDefault() {
        return name.equals(DEFAULT);
    }
}
