package io.raygate.whitelist;

import io.raygate.applications.NoSuchApplication;
import io.raygate.applications.StaleEdit;
import io.raygate.audit.AuditTrail;
import io.raygate.gateway.traffic.Traffic;
import io.raygate.identity.CurrentActor;
import io.raygate.identity.OperatorsAndUp;
import io.raygate.identity.SignedIn;
import io.raygate.policy.PolicyRevisions;
import io.raygate.vocabulary.AddressSet;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Cidr;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Revision;
import io.raygate.vocabulary.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front desk of the whitelists: reads, previews and changes groups. */
@Service
public class WhitelistService {

    private final WhitelistStore store;
    private final WhitelistRules rules;
    private final PolicyRevisions revisions;
    private final Traffic traffic;
    private final CurrentActor who;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    WhitelistService(
            WhitelistStore store,
            WhitelistRules rules,
            PolicyRevisions revisions,
            Traffic traffic,
            CurrentActor who,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.store = store;
        this.rules = rules;
        this.revisions = revisions;
        this.traffic = traffic;
        this.who = who;
        this.trail = trail;
        this.events = events;
    }

    /**
     * @throws NoSuchApplication when there is none
     */
    @SignedIn
    @Transactional(readOnly = true)
    public Whitelist of(ApplicationId application) {
        return read(application, revisions.saved());
    }

    private Whitelist read(ApplicationId application, Revision revision) {
        if (store.revision(application).isEmpty()) {
            throw new NoSuchApplication(application);
        }
        List<StoredGroup> groups = store.groups(application);
        return new Whitelist(
                application, groups.stream().map(StoredGroup::toGroup).toList(), revision);
    }

    /**
     * Adds a group or replaces one; in force when this returns.
     *
     * @param worldOpenConfirmed whether the person has confirmed that half the world gets in, where
     *     that is so
     * @throws WhitelistRefusal when the draft cannot be saved as it is, or lets half the world in
     *     and the person is no administrator
     * @throws StaleEdit when the group has changed since it was read
     */
    @OperatorsAndUp
    @Transactional
    public Revision save(ApplicationId application, GroupDraft draft, boolean worldOpenConfirmed) {
        rules.checkWording(draft);
        // From here on changes wait for each other, so what is read below stays true.
        Revision revision = revisions.advance();
        Whitelist present = read(application, revision);
        requireFresh(present, draft);
        Entries entries = Entries.of(draft.entries());
        rules.check(present, draft, entries);
        rules.checkWidth(
                present, draft, entries, who.mayAct(Role.ADMINISTRATOR), worldOpenConfirmed);
        write(application, draft, entries);
        store.saved(application, revision);
        var after = new WhitelistGroup(draft.name(), entries.blocks(), draft.comment(), 0);
        publish(present, revision, present.group(draft.name()), Optional.of(after));
        return revision;
    }

    private void requireFresh(Whitelist present, GroupDraft draft) {
        boolean fresh =
                draft.isNew()
                        || present.group(draft.name())
                                .map(WhitelistGroup::version)
                                .filter(version -> version == draft.version().getAsLong())
                                .isPresent();
        if (!fresh) {
            throw stale(present.application(), draft.name());
        }
    }

    private void write(ApplicationId application, GroupDraft draft, Entries entries) {
        if (draft.isNew()) {
            store.insert(application, draft.name(), draft.comment(), entries);
        } else if (!store.update(
                application, draft.name(), draft.version().getAsLong(), draft.comment(), entries)) {
            throw stale(application, draft.name());
        }
    }

    /**
     * Takes a group away; in force when this returns.
     *
     * @throws WhitelistRefusal when it is {@code default}
     * @throws StaleEdit when it has changed since it was read
     */
    @OperatorsAndUp
    @Transactional
    public Revision remove(ApplicationId application, String group, long version) {
        if (group.equals(WhitelistGroup.DEFAULT)) {
            throw new WhitelistRefusal.DefaultGroupStays();
        }
        Revision revision = revisions.advance();
        Whitelist present = read(application, revision);
        if (!store.delete(application, group, version)) {
            throw stale(application, group);
        }
        store.saved(application, revision);
        publish(present, revision, present.group(group), Optional.empty());
        return revision;
    }

    private StaleEdit stale(ApplicationId application, String group) {
        return trail.last(
                        application,
                        Set.of(WhitelistChanged.SAVED, WhitelistChanged.REMOVED),
                        group)
                .map(change -> new StaleEdit("Group " + group, change.person(), change.at()))
                .orElseGet(() -> new StaleEdit("Group " + group));
    }

    private void publish(
            Whitelist present,
            Revision revision,
            Optional<WhitelistGroup> before,
            Optional<WhitelistGroup> after) {
        events.publishEvent(
                WhitelistChanged.between(
                        who.get(), present.application(), revision, before, after));
    }

    /** What {@link #save} would do. */
    @SignedIn
    @Transactional(readOnly = true)
    public ChangePreview preview(ApplicationId application, GroupDraft draft) {
        Whitelist present = of(application);
        List<Cidr> after = new ArrayList<>(draft.entries());
        present.without(draft.name()).forEach(group -> after.addAll(group.entries()));
        return preview(present, AddressSet.of(after));
    }

    /** What {@link #remove} would do. */
    @SignedIn
    @Transactional(readOnly = true)
    public ChangePreview previewRemoval(ApplicationId application, String group) {
        Whitelist present = of(application);
        return preview(present, Whitelist.unionOf(present.without(group)));
    }

    private ChangePreview preview(Whitelist present, AddressSet after) {
        ApplicationId application = present.application();
        return new ChangePreview(
                present.union(),
                after,
                traffic.openConnections(application).size(),
                traffic.cutBy(application, after));
    }

    /** Whether an address gets in, and by which entries. */
    @SignedIn
    @Transactional(readOnly = true)
    public AddressVerdict which(ApplicationId application, IpAddress address) {
        List<AddressVerdict.Reason> reasons =
                of(application).groups().stream()
                        .flatMap(
                                group ->
                                        group.entries().stream()
                                                .filter(entry -> entry.contains(address))
                                                .map(
                                                        entry ->
                                                                new AddressVerdict.Reason(
                                                                        entry, group.name())))
                        .toList();
        return new AddressVerdict(address, reasons);
    }
}
