package io.raygate.whitelist;

import io.raygate.vocabulary.ApplicationId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody whom all applications admit, for whoever compiles rules; asks no role. */
@Service
public class WhitelistFacts {

    private final WhitelistStore store;
    private final KnownEntries known;

    WhitelistFacts(WhitelistStore store, KnownEntries known) {
        this.store = store;
        this.known = known;
    }

    /** What the current transaction sees; applications without a whitelist are missing. */
    @Transactional(readOnly = true)
    public Map<ApplicationId, AdmittedAddresses> all() {
        return store.all().stream()
                .collect(
                        Collectors.groupingBy(
                                StoredGroup::application,
                                Collectors.collectingAndThen(Collectors.toList(), this::admitted)));
    }

    private AdmittedAddresses admitted(List<StoredGroup> groups) {
        return new AdmittedAddresses(
                known.union(groups.stream().map(StoredGroup::entries).toList()),
                groups.stream().map(StoredGroup::toAdmitted).toList());
    }
}
