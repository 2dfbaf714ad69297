package io.raygate.whitelist.rest;

import io.raygate.vocabulary.Cidr;
import io.raygate.whitelist.WhitelistGroup;
import java.util.List;

/** An IP group as programs read it. */
record GroupJson(String name, List<String> entries, String comment) {

    static GroupJson of(WhitelistGroup group) {
        return new GroupJson(
                group.name(),
                group.entries().stream().map(Cidr::toString).toList(),
                group.comment());
    }
}
