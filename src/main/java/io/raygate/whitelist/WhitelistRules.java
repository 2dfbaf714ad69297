package io.raygate.whitelist;

import io.raygate.vocabulary.AddressSet;
import io.raygate.vocabulary.Cidr;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a whitelist may look like. */
@Component
class WhitelistRules {

    static final int LONGEST_COMMENT = 200;

    private final WhitelistProperties properties;

    WhitelistRules(WhitelistProperties properties) {
        this.properties = properties;
    }

    /** Refuses what can be judged without looking at the other groups. */
    void checkWording(GroupDraft draft) {
        GroupName.objectionTo(draft.name())
                .ifPresent(
                        objection -> {
                            throw new WhitelistRefusal.MalformedGroupName(objection);
                        });
        if (draft.comment().length() > LONGEST_COMMENT) {
            throw new WhitelistRefusal.CommentTooLong(draft.comment().length(), LONGEST_COMMENT);
        }
    }

    /** Refuses a draft that does not fit to the other groups. */
    void check(Whitelist present, GroupDraft draft, Entries entries) {
        List<WhitelistGroup> others = present.without(draft.name());
        if (draft.isNew() && others.size() < present.groups().size()) {
            throw new WhitelistRefusal.GroupNameTaken(draft.name());
        }
        if (draft.isNew() && others.size() >= properties.maxGroups()) {
            throw new WhitelistRefusal.TooManyGroups(properties.maxGroups());
        }
        List<Cidr> all = blocks(others, entries);
        if (all.size() > properties.maxEntries()) {
            throw new WhitelistRefusal.TooManyEntries(all.size(), properties.maxEntries());
        }
    }

    /**
     * Refuses what lets half the world in unless it is confirmed, and more of it from anybody but
     * an administrator; others may still edit what an administrator has opened.
     */
    void checkWidth(
            Whitelist present,
            GroupDraft draft,
            Entries entries,
            boolean administrator,
            boolean confirmed) {
        AddressSet union = AddressSet.of(blocks(present.without(draft.name()), entries));
        if (!WideOpen.is(union)) {
            return;
        }
        if (!administrator && union.size().compareTo(present.union().size()) > 0) {
            throw new WhitelistRefusal.WorldOpenByAdministrators(union.size());
        }
        if (!confirmed) {
            throw new WhitelistRefusal.WorldOpenNotConfirmed(union.size());
        }
    }

    private static List<Cidr> blocks(List<WhitelistGroup> others, Entries entries) {
        List<Cidr> all = new ArrayList<>(entries.blocks());
        others.forEach(group -> all.addAll(group.entries()));
        return all;
    }
}
