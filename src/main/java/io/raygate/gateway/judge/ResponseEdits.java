package io.raygate.gateway.judge;

import java.util.List;
import java.util.Map;
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
 */
public record ResponseEdits(
        Predicate<String> cookies, Set<String> drop, List<Map.Entry<String, String>> add) {

    /** No cookie passes; everything else does. */
    public static final ResponseEdits NONE = new ResponseEdits(name -> false, Set.of(), List.of());

    public ResponseEdits {
        drop = Set.copyOf(drop);
        add = List.copyOf(add);
    }
}
