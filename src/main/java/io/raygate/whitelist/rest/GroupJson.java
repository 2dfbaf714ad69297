package io.raygate.whitelist.rest;

import io.raygate.vocabulary.Cidr;
import io.raygate.whitelist.WhitelistGroup;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** An IP group as programs read it. */
@Schema(name = "Group", description = "An IP group.")
record GroupJson(
        @Schema(description = "Its name", example = "office") String name,
        @Schema(description = "Addresses and blocks") List<String> entries,
        @Schema(description = "What it is for; may be empty") String comment) {

    static GroupJson of(WhitelistGroup group) {
        return new GroupJson(
                group.name(),
                group.entries().stream().map(Cidr::toString).toList(),
                group.comment());
    }
}
