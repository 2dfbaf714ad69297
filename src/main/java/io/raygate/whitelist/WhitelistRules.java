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

    /** Refuses a draft that does not fit to the other groups, or makes them too wide. */
    void check(Whitelist present, GroupDraft draft, Entries entries, boolean worldOpenConfirmed) {
        List<WhitelistGroup> others = present.without(draft.name());
        if (draft.isNew() && others.size() < present.groups().size()) {
            throw new WhitelistRefusal.GroupNameTaken(draft.name());
        }
        if (draft.isNew() && others.size() >= properties.maxGroups()) {
            throw new WhitelistRefusal.TooManyGroups(properties.maxGroups());
        }
        List<Cidr> all = new ArrayList<>(entries.blocks());
        others.forEach(group -> all.addAll(group.entries()));
        if (all.size() > properties.maxEntries()) {
            throw new WhitelistRefusal.TooManyEntries(all.size(), properties.maxEntries());
        }
        AddressSet union = AddressSet.of(all);
        if (WideOpen.is(union) && !worldOpenConfirmed) {
            throw new WhitelistRefusal.WorldOpenNotConfirmed(union.size());
        }
    }
}
