package io.raygate.whitelist.ui;

import io.raygate.applications.ApplicationDetails;
import io.raygate.design.ConfirmDialog;
import io.raygate.design.Figures;
import io.raygate.gateway.traffic.Traffic;
import io.raygate.whitelist.ChangePreview;
import io.raygate.whitelist.WhitelistGroup;
import io.raygate.whitelist.WhitelistService;
import java.math.BigInteger;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens the dialogs that add, configure and remove a group. */
@Component
class GroupDialogs {

    private final WhitelistService whitelists;
    private final GroupChanges changes;
    private final Traffic traffic;

    GroupDialogs(WhitelistService whitelists, GroupChanges changes, Traffic traffic) {
        this.whitelists = whitelists;
        this.changes = changes;
        this.traffic = traffic;
    }

    /** Asks for a new group; {@code entries} are filled in. */
    void add(ApplicationDetails application, String entries) {
        dialog(application, Optional.empty()).open(entries);
    }

    void configure(ApplicationDetails application, WhitelistGroup group) {
        dialog(application, Optional.of(group)).open("");
    }

    private GroupDialog dialog(ApplicationDetails application, Optional<WhitelistGroup> group) {
        return new GroupDialog(application, group, whitelists, changes, traffic);
    }

    /** Asks before a group goes, and says who goes with it. */
    void remove(ApplicationDetails application, WhitelistGroup group) {
        ChangePreview preview = whitelists.previewRemoval(application.id(), group.name());
        int cut = preview.cut().size();
        ConfirmDialog.ask("Remove %s?".formatted(group.name()))
                .text(consequence(preview))
                .act(
                        cut == 0 ? "Remove" : "Remove and cut " + Figures.of(cut, "connection"),
                        () -> changes.remove(application.id(), group, cut))
                .danger()
                .open();
    }

    private static String consequence(ChangePreview preview) {
        if (preview.loses().isEmpty()) {
            return "Nobody loses access: other groups let the same addresses in.";
        }
        BigInteger many = preview.loses().size();
        String who =
                Figures.addresses(many)
                        + (many.equals(BigInteger.ONE)
                                ? " no longer gets in."
                                : " no longer get in.");
        return preview.cut().isEmpty()
                ? who + " No open connection is cut."
                : "%s Cut at once: %s.".formatted(who, ChangeBox.whom(preview.cut()));
    }
}
