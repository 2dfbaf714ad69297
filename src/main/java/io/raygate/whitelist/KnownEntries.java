package io.raygate.whitelist;

import io.raygate.vocabulary.AddressRange;
import io.raygate.vocabulary.AddressSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Remembers entries and unions by their content, so that a change costs what changed.
 *
 * <p>Content is named by its digest, never by row and version: a version whose transaction was
 * rolled back may come again with other entries.
 */
@Component
class KnownEntries {

    private final Map<String, Entries> entries = new ConcurrentHashMap<>();
    private final Map<List<String>, AddressSet> unions = new ConcurrentHashMap<>();

    boolean knows(String digest) {
        return entries.containsKey(digest);
    }

    Entries get(String digest, Supplier<Entries> otherwise) {
        Entries known = entries.get(digest);
        return known != null ? known : remember(otherwise.get());
    }

    Entries remember(Entries read) {
        entries.put(read.digest(), read);
        return read;
    }

    AddressSet union(Collection<Entries> parts) {
        if (parts.size() == 1) {
            return parts.iterator().next().addresses();
        }
        List<String> digests = parts.stream().map(Entries::digest).sorted().toList();
        return unions.computeIfAbsent(digests, unknown -> unite(parts));
    }

    private static AddressSet unite(Collection<Entries> parts) {
        List<AddressRange> ranges =
                parts.stream().flatMap(part -> part.addresses().ranges().stream()).toList();
        return AddressSet.ofRanges(ranges);
    }

    /** Forgets what no whitelist holds any more. */
    void keepOnly(Set<String> digests) {
        entries.keySet().retainAll(digests);
        unions.keySet().removeIf(union -> !digests.containsAll(union));
    }
}
