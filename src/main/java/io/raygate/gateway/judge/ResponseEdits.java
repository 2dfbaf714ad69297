package io.raygate.gateway.judge;

import io.raygate.vocabulary.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How a response's head changes on its way to the client.
 *
 * <p>Hop-by-hop headers, and those that would act on more than this endpoint, are dropped before,
 * by the engine.
 *
 * @param cookies says by name which {@code Set-Cookie} headers may pass
 * @param drop lower case names of upstream headers that stay behind
 * @param add headers put in after that
 * @param hidden what is made unreadable in heads and pages; empty where nothing is looked for
 */
public record ResponseEdits(
        Predicate<String> cookies,
        Set<String> drop,
        List<Map.Entry<String, String>> add,
        Optional<Secret> hidden) {

    /** No cookie passes; everything else does. */
    public static final ResponseEdits NONE = new ResponseEdits(name -> false, Set.of(), List.of());

    public ResponseEdits(
            Predicate<String> cookies, Set<String> drop, List<Map.Entry<String, String>> add) {
        this(cookies, drop, add, Optional.empty());
    }

    public ResponseEdits {
        drop = Set.copyOf(drop);
        add = List.copyOf(add);
    }

    /** The same edits, and {@code token} made unreadable. */
    ResponseEdits hiding(Optional<Secret> token) {
        return new ResponseEdits(cookies, drop, add, token);
    }
}
