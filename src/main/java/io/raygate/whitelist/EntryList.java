package io.raygate.whitelist;

import io.raygate.vocabulary.Cidr;
import java.util.List;

/** The entries of a group as typed into a form, with what there is to say about each. */
public record EntryList(List<EntryFinding> findings) {

    public EntryList {
        findings = List.copyOf(findings);
    }

    /** Reads entries separated by commas, new lines or spaces. */
    public static EntryList parse(String text) {
        return parse(text, List.of());
    }

    /** Reads entries and also points out what other groups of the application admit already. */
    public static EntryList parse(String text, List<WhitelistGroup> others) {
        throw new UnsupportedOperationException("on its way");
    }

    /** The blocks to save, each once, in the order typed; malformed entries are left out. */
    public List<Cidr> entries() {
        throw new UnsupportedOperationException("on its way");
    }

    /** Whether nothing is left that the person has to answer before saving. */
    public boolean isResolved() {
        return findings.stream()
                .noneMatch(
                        finding ->
                                finding instanceof EntryFinding.Malformed
                                        || finding instanceof EntryFinding.HostBits);
    }
}
