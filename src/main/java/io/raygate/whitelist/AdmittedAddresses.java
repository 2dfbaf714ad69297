package io.raygate.whitelist;

import io.raygate.vocabulary.AddressSet;
import java.util.List;

/** Everybody an application admits, compiled: as a whole and by the groups that hold them. */
public record AdmittedAddresses(AddressSet union, List<Group> groups) {

    /** A named part of the whole. */
    public record Group(String name, AddressSet addresses) {}

    public AdmittedAddresses {
        groups = List.copyOf(groups);
    }
}
