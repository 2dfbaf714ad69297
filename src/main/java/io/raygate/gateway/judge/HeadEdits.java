package io.raygate.gateway.judge;

import io.raygate.vocabulary.Secret;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a request's head changes on its way to the upstream.
 *
 * <p>Hop-by-hop headers, those that {@code Connection} nominates, and what a client says about
 * forwarding ({@code X-Forwarded-*}, {@code Forwarded}, {@code X-Real-IP}) are dropped before, by
 * the engine; {@code add} comes last, so nothing a client sends can remove what it adds.
 *
 * @param drop lower case names of client headers that stay behind
 * @param add headers put in after that
 * @param newQuery replaces the query, without the question mark; empty text means no query
 */
public record HeadEdits(
        Set<String> drop,
        List<Map.Entry<String, String>> add,
        Optional<String> newQuery,
        ResponseEdits response) {

    /** Nothing changes. */
    public static final HeadEdits NONE =
            new HeadEdits(Set.of(), List.of(), Optional.empty(), ResponseEdits.NONE);

    public HeadEdits {
        drop = Set.copyOf(drop);
        add = List.copyOf(add);
    }

    /** These edits and more of them. */
    HeadEdits and(Set<String> alsoDrop, List<Map.Entry<String, String>> alsoAdd) {
        Set<String> allDropped = new HashSet<>(drop);
        allDropped.addAll(alsoDrop);
        List<Map.Entry<String, String>> allAdded = new ArrayList<>(add);
        allAdded.addAll(alsoAdd);
        return new HeadEdits(allDropped, allAdded, newQuery, response);
    }

    /** These edits, and {@code token} made unreadable in what comes back. */
    HeadEdits hiding(Optional<Secret> token) {
        return new HeadEdits(drop, add, newQuery, response.hiding(token));
    }

    /** Without values: they hold the upstream's token. */
    @Override
    public String toString() {
        return "HeadEdits[drop=%s, add=%s]"
                .formatted(drop, add.stream().map(Map.Entry::getKey).toList());
    }
}
