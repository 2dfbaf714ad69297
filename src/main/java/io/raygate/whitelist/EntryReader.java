package io.raygate.whitelist;

import io.raygate.vocabulary.Cidr;
import io.raygate.whitelist.EntryFinding.Good;
import io.raygate.whitelist.EntryFinding.HostBits;

/** Reads one entry on its own. */
final class EntryReader {

    private EntryReader() {}

    static EntryFinding read(String typed) {
        return Cidr.parse(typed)
                .map(
                        block ->
                                Cidr.writtenWithHostBits(typed)
                                        ? new HostBits(typed, block)
                                        : new Good(typed, block))
                .orElseGet(() -> EntryObjections.to(typed));
    }
}
