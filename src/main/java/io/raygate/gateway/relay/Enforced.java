package io.raygate.gateway.relay;

import io.raygate.gateway.Guard;
import io.raygate.gateway.RuleSet;
import io.raygate.gateway.Target;
import io.raygate.gateway.upstream.Line;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules in force, since when, and which guard stands at which door. */
record Enforced(RuleSet rules, Instant since, Map<DoorPlace, Guard> guards) {

    static Enforced of(RuleSet rules, Instant since) {
        Map<DoorPlace, Guard> guards = new HashMap<>();
        rules.guards().values().forEach(guard -> guards.put(DoorPlace.of(guard), guard));
        return new Enforced(rules, since, Map.copyOf(guards));
    }

    @Nullable Guard at(DoorPlace place) {
        return guards.get(place);
    }

    Set<Line> upstreams() {
        Set<Line> upstreams = new HashSet<>();
        for (Guard guard : guards.values()) {
            if (guard.target() instanceof Target.Upstream upstream) {
                upstreams.add(Line.to(upstream));
            }
        }
        return upstreams;
    }
}
