package io.raygate.gateway;

import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.Revision;
import java.util.Map;

/**
 * Everything the gateway lets through, frozen at one moment.
 *
 * <p>A rule set never changes: the gateway swaps one whole set for the next, so a request is always
 * judged by rules that belong together. Whatever is not named here is refused.
 *
 * @param people whose sessions and job tokens hold
 */
public record RuleSet(Revision revision, Map<EndpointId, Guard> guards, Standing people) {

    /** Before the first rules arrived: no door at all. */
    public static final RuleSet NONE = new RuleSet(Revision.NONE, Map.of(), Standing.NOBODY);

    public RuleSet {
        guards = Map.copyOf(guards);
    }
}
