package io.raygate.whitelist;

import io.raygate.applications.spi.TopologyCallers;
import io.raygate.gateway.traffic.RefusedCaller;
import io.raygate.gateway.traffic.Traffic;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Revision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the callers an application admits and those the gateway refused lately. */
@Component
class WhitelistCallers implements TopologyCallers {

    private static final Duration LATELY = Duration.ofHours(24);

    private final WhitelistStore store;
    private final KnownEntries known;
    private final Traffic traffic;
    private final Clock clock;

    WhitelistCallers(WhitelistStore store, KnownEntries known, Traffic traffic, Clock clock) {
        this.store = store;
        this.known = known;
        this.traffic = traffic;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Callers callers(ApplicationId application) {
        List<Entries> entries =
                store.groups(application).stream().map(StoredGroup::entries).toList();
        return new Callers(
                entries.size(),
                known.union(entries).size(),
                refused(application),
                store.revision(application).orElse(Revision.NONE));
    }

    private long refused(ApplicationId application) {
        Instant since = clock.instant().minus(LATELY);
        return traffic.refusedCallers(application).stream()
                .filter(caller -> caller.last().isAfter(since))
                .mapToLong(RefusedCaller::times)
                .sum();
    }
}
