package io.raygate.whitelist;

import io.raygate.vocabulary.AddressSet;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Cidr;
import io.raygate.vocabulary.Revision;
import java.util.List;
import java.util.Optional;

/**
 * Everybody an application admits, group by group: {@code default} first, the others by name.
 *
 * @param revision the revision saved when this was read, to be compared with the one in force
 */
public record Whitelist(ApplicationId application, List<WhitelistGroup> groups, Revision revision) {

    public Whitelist {
        groups = List.copyOf(groups);
    }

    public AddressSet union() {
        return unionOf(groups);
    }

    static AddressSet unionOf(List<WhitelistGroup> groups) {
        List<Cidr> all = groups.stream().flatMap(group -> group.entries().stream()).toList();
        return AddressSet.of(all);
    }

    public Optional<WhitelistGroup> group(String name) {
        return groups.stream().filter(group -> group.name().equals(name)).findFirst();
    }

    /** All groups but the named one. */
    public List<WhitelistGroup> without(String name) {
        return groups.stream().filter(group -> !group.name().equals(name)).toList();
    }
}
