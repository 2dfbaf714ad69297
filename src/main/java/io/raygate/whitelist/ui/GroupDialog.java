package io.raygate.whitelist.ui;

import com.vaadin.flow.component.html.Div;
import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Endpoint;
import io.raygate.applications.StaleEdit;
import io.raygate.design.Figures;
import io.raygate.design.FormDialog;
import io.raygate.gateway.traffic.RefusedCaller;
import io.raygate.gateway.traffic.Traffic;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Refusal;
import io.raygate.vocabulary.ServiceName;
import io.raygate.whitelist.ChangePreview;
import io.raygate.whitelist.EntryFinding;
import io.raygate.whitelist.EntryList;
import io.raygate.whitelist.GroupDraft;
import io.raygate.whitelist.Whitelist;
import io.raygate.whitelist.WhitelistGroup;
import io.raygate.whitelist.WhitelistRefusal;
import io.raygate.whitelist.WhitelistService;
import java.util.List;
import java.util.Optional;

/** Adds or configures one group: what is wrong with it, and what saving it would change. */
final class GroupDialog {

    private final ApplicationDetails application;
    private final WhitelistService whitelists;
    private final GroupChanges changes;
    private final FormDialog dialog;
    private final GroupFields fields;
    private final EntryFindings findings;
    private final ChangeBox change = new ChangeBox();
    private final Div conflict = new Div();
    private final Optional<MyAddress> me;
    private Optional<WhitelistGroup> edited;

    GroupDialog(
            ApplicationDetails application,
            Optional<WhitelistGroup> group,
            WhitelistService whitelists,
            GroupChanges changes,
            Traffic traffic) {
        this.application = application;
        this.edited = group;
        this.whitelists = whitelists;
        this.changes = changes;
        dialog =
                new FormDialog(
                        group.map(one -> "Configure " + one.name()).orElse("Add Whitelist"),
                        "",
                        this::save);
        fields = new GroupFields(group, this::look);
        findings = new EntryFindings(fields::setEntries);
        me = endpoint().map(door -> myAddress(door, traffic));
        Div content = new Div(conflict, fields.name(), fields.entries());
        content.addClassNames("rg-dialog-content", "rg-group-dialog");
        Div offers = new Div();
        offers.addClassName("rg-offers");
        me.ifPresent(offers::add);
        List<RefusedCaller> refused = StillRefused.by(whitelists.of(application.id()), traffic);
        offers.add(new RefusedOffers(refused, fields::append));
        content.add(offers, findings, fields.comment(), change);
        dialog.add(content);
        dialog.asksBeforeLosing(fields::isTyped);
    }

    private MyAddress myAddress(Endpoint door, Traffic traffic) {
        return new MyAddress(traffic, door, fields::append, this::look);
    }

    private Optional<Endpoint> endpoint() {
        return application.endpoint(ServiceName.DASHBOARD, NetType.PRIVATE);
    }

    void open(String entries) {
        if (!entries.isEmpty()) {
            fields.setEntries(entries);
        }
        look();
        dialog.open();
    }

    /** Judges what stands in the fields now. */
    private void look() {
        Whitelist saved = whitelists.of(application.id());
        EntryList list = fields.list(saved);
        findings.show(list);
        fields.mark(list);
        boolean isNameFree = fields.judgeName(saved);
        change.setVisible(isNameFree);
        dialog.act().setEnabled(isNameFree && list.isResolved());
        if (isNameFree) {
            ChangePreview preview = preview(list);
            change.show(preview, saved.revision(), unresolved(list), me.flatMap(MyAddress::mine));
            dialog.act().setText(act(preview));
        }
    }

    private ChangePreview preview(EntryList list) {
        return whitelists.preview(application.id(), fields.draft(list, edited));
    }

    private static int unresolved(EntryList list) {
        return (int)
                list.findings().stream()
                        .filter(
                                finding ->
                                        finding instanceof EntryFinding.Malformed
                                                || finding instanceof EntryFinding.HostBits)
                        .count();
    }

    private String act(ChangePreview preview) {
        int cut = preview.cut().size();
        if (cut > 0) {
            return "Save and cut " + Figures.of(cut, "connection");
        }
        return edited.isPresent() ? "Save" : "Add group";
    }

    private void save() {
        look();
        Whitelist saved = whitelists.of(application.id());
        EntryList list = fields.list(saved);
        if (!list.isResolved() || !fields.isComplete(list, saved)) {
            return;
        }
        GroupDraft draft = fields.draft(list, edited);
        ChangePreview preview = preview(list);
        commit(draft, preview, false);
    }

    private void commit(GroupDraft draft, ChangePreview preview, boolean isConfirmed) {
        try {
            changes.save(application.id(), draft, edited, isConfirmed, preview.cut().size());
            dialog.close();
        } catch (WhitelistRefusal.WorldOpenNotConfirmed wide) {
            WorldOpenDialog.open(application, draft, preview, () -> commit(draft, preview, true));
        } catch (StaleEdit stale) {
            edited.ifPresentOrElse(mine -> tellOfConflict(mine, stale), () -> fields.object(stale));
        } catch (Refusal refusal) {
            fields.object(refusal);
        }
    }

    /** Says what somebody else changed; what was typed stays, and saving again replaces theirs. */
    private void tellOfConflict(WhitelistGroup mine, StaleEdit stale) {
        Optional<WhitelistGroup> theirs = whitelists.of(application.id()).group(mine.name());
        conflict.removeAll();
        conflict.add(new ConflictNote(mine, theirs, stale, fields::replace));
        edited = theirs;
        look();
    }
}
