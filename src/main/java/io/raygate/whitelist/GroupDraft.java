package io.raygate.whitelist;

import io.raygate.vocabulary.Cidr;
import java.util.List;
import java.util.OptionalLong;

/**
 * A group as somebody wants it.
 *
 * @param version the version that was edited, empty for a new group
 */
public record GroupDraft(String name, OptionalLong version, List<Cidr> entries, String comment) {

    public GroupDraft {
        entries = List.copyOf(entries);
    }

    /** A group that does not exist yet. */
    public static GroupDraft added(String name, List<Cidr> entries, String comment) {
        return new GroupDraft(name, OptionalLong.empty(), entries, comment);
    }

    /** An edit of a group that was read before. */
    public static GroupDraft edited(WhitelistGroup group, List<Cidr> entries, String comment) {
        return new GroupDraft(group.name(), OptionalLong.of(group.version()), entries, comment);
    }

    public boolean isNew() {
        return version.isEmpty();
    }
}
