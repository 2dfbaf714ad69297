package io.raygate.whitelist.ui;

import io.raygate.design.Figures;
import io.raygate.design.Notices;
import io.raygate.gateway.traffic.Traffic;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.Revision;
import io.raygate.whitelist.GroupDraft;
import io.raygate.whitelist.WhitelistGroup;
import io.raygate.whitelist.WhitelistService;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Carries changes of groups out, says what came of it, and offers to take it back. */
@Component
class GroupChanges {

    private final WhitelistService whitelists;
    private final Traffic traffic;

    GroupChanges(WhitelistService whitelists, Traffic traffic) {
        this.whitelists = whitelists;
        this.traffic = traffic;
    }

    /**
     * Saves a group.
     *
     * @param before the group as it was, empty for a new one
     * @param isConfirmed whether the person confirmed that the world gets in
     * @param cut how many connections that cuts
     */
    void save(
            ApplicationId application,
            GroupDraft draft,
            Optional<WhitelistGroup> before,
            boolean isConfirmed,
            int cut) {
        Revision revision = whitelists.save(application, draft, isConfirmed);
        Notices.show(
                "%s saved, %s.%s".formatted(draft.name(), isInForce(revision), ofCut(cut)),
                () -> undoSaving(application, draft.name(), before));
    }

    private void undoSaving(
            ApplicationId application, String name, Optional<WhitelistGroup> before) {
        try {
            WhitelistGroup now = present(application, name);
            if (before.isPresent()) {
                GroupDraft back =
                        GroupDraft.edited(now, before.get().entries(), before.get().comment());
                whitelists.save(application, back, false);
            } else {
                whitelists.remove(application, name, now.version());
            }
            Notices.show("Change of %s taken back.".formatted(name));
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }

    private WhitelistGroup present(ApplicationId application, String name) {
        return whitelists.of(application).group(name).orElseThrow();
    }

    /** Removes a group; {@code cut} is how many connections that cuts. */
    void remove(ApplicationId application, WhitelistGroup group, int cut) {
        Revision revision = whitelists.remove(application, group.name(), group.version());
        Notices.show(
                "%s removed, %s.%s".formatted(group.name(), isInForce(revision), ofCut(cut)),
                () -> undoRemoval(application, group));
    }

    private void undoRemoval(ApplicationId application, WhitelistGroup group) {
        try {
            whitelists.save(
                    application,
                    GroupDraft.added(group.name(), group.entries(), group.comment()),
                    false);
            Notices.show("%s is back.".formatted(group.name()));
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }

    private String isInForce(Revision revision) {
        return revision.isAfter(traffic.inForce().revision()) ? "not yet in force" : "in force";
    }

    private static String ofCut(int cut) {
        return cut == 0 ? "" : " " + Figures.of(cut, "connection") + " cut.";
    }
}
