package io.raygate.whitelist;

import io.raygate.vocabulary.ApplicationId;

/** A row of the group table with its entries. */
record StoredGroup(
        ApplicationId application, String name, String comment, long version, Entries entries) {

    WhitelistGroup toGroup() {
        return new WhitelistGroup(name, entries.blocks(), comment, version);
    }

    AdmittedAddresses.Group toAdmitted() {
        return new AdmittedAddresses.Group(name, entries.addresses());
    }
}
