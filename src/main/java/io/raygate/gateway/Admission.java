package io.raygate.gateway;

import io.raygate.vocabulary.AddressSet;
import io.raygate.vocabulary.IpAddress;
import java.util.List;
import java.util.Optional;

/**
 * The addresses an application admits, by the groups that hold them.
 *
 * <p>The union answers every request; the groups are only asked for the reason.
 */
public record Admission(AddressSet union, List<Group> groups) {

    /** Nobody. */
    public static final Admission NOBODY = new Admission(AddressSet.NONE, List.of());

    /** A named part of the union. */
    public record Group(String name, AddressSet addresses) {}

    public Admission {
        groups = List.copyOf(groups);
    }

    public boolean admits(IpAddress address) {
        return union.contains(address);
    }

    /** The first group that holds the address. */
    public Optional<String> groupOf(IpAddress address) {
        return groups.stream()
                .filter(group -> group.addresses().contains(address))
                .map(Group::name)
                .findFirst();
    }
}
