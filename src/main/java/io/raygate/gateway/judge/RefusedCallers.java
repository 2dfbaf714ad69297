package io.raygate.gateway.judge;

import io.raygate.gateway.traffic.RefusedCaller;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The callers refused lately for their address, one line per endpoint and address. */
public final class RefusedCallers {

    private static final int MAX_PER_APPLICATION = 200;

    private final InstantSource clock;
    private final ConcurrentMap<ApplicationId, Ring> rings = new ConcurrentHashMap<>();

    RefusedCallers(InstantSource clock) {
        this.clock = clock;
    }

    /** Notes a refusal. */
    public void note(EndpointId endpoint, IpAddress address) {
        rings.computeIfAbsent(endpoint.application(), ignored -> new Ring())
                .note(new Caller(endpoint, address));
    }

    /** Newest first. */
    public List<RefusedCaller> of(ApplicationId application) {
        Ring ring = rings.get(application);
        return ring == null ? List.of() : ring.newestFirst();
    }

    /** Forgets an application that is gone. */
    public void forget(ApplicationId application) {
        rings.remove(application);
    }

    private record Caller(EndpointId endpoint, IpAddress address) {}

    private final class Ring {
        private final Map<Caller, RefusedCaller> callers = new LinkedHashMap<>();

        private synchronized void note(Caller caller) {
            RefusedCaller before = callers.remove(caller);
            long times = before == null ? 1 : before.times() + 1;
            callers.put(
                    caller,
                    new RefusedCaller(caller.endpoint, caller.address, times, clock.instant()));
            if (callers.size() > MAX_PER_APPLICATION) {
                callers.remove(callers.keySet().iterator().next());
            }
        }

        private synchronized List<RefusedCaller> newestFirst() {
            return new ArrayList<>(callers.values()).reversed();
        }
    }
}
