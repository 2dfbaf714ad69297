package io.raygate.whitelist;

import io.raygate.audit.AuditableChange;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Revision;
import java.util.Optional;

/** Somebody added, edited or removed a group, which made the named revision. */
public record WhitelistChanged(
        Actor actor,
        String action,
        Optional<ApplicationId> application,
        Revision revision,
        String target,
        String before,
        String after)
        implements AuditableChange {

    static final String SAVED = "whitelist.group.saved";
    static final String REMOVED = "whitelist.group.removed";

    static WhitelistChanged between(
            Actor actor,
            ApplicationId application,
            Revision revision,
            Optional<WhitelistGroup> before,
            Optional<WhitelistGroup> after) {
        GroupDifference difference = new GroupDifference(before, after);
        return new WhitelistChanged(
                actor,
                after.isPresent() ? SAVED : REMOVED,
                Optional.of(application),
                revision,
                difference.group(),
                difference.before(),
                difference.after());
    }
}
