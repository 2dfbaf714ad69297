package io.raygate.gateway.judge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.raygate.gateway.traffic.RefusedCaller;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The callers refused within a day for their address, one line per endpoint and address.
 *
 * <p>Of each application the latest are kept, however many knock.
 */
final class RefusedCallers {

    private static final Duration LATELY = Duration.ofHours(24);
    private static final int MAX_PER_APPLICATION = 200;
    private static final long MAX_APPLICATIONS = 10_000;

    private final InstantSource clock;
    private final Cache<ApplicationId, Ring> rings;

    RefusedCallers(InstantSource clock) {
        this.clock = clock;
        this.rings =
                Caffeine.newBuilder()
                        .maximumSize(MAX_APPLICATIONS)
                        .ticker(() -> clock.millis() * 1_000_000)
                        .expireAfterWrite(LATELY)
                        .build();
    }

    /** Notes a refusal. */
    void note(EndpointId endpoint, IpAddress address) {
        rings.asMap()
                .compute(
                        endpoint.application(),
                        (application, ring) -> ring == null ? new Ring() : ring)
                .note(new Caller(endpoint, address));
    }

    /** Newest first. */
    List<RefusedCaller> of(ApplicationId application) {
        Ring ring = rings.getIfPresent(application);
        return ring == null ? List.of() : ring.newestFirst();
    }

    private record Caller(EndpointId endpoint, IpAddress address) {}

    private final class Ring {
        private final LinkedHashMap<Caller, RefusedCaller> callers = new LinkedHashMap<>();

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
            Instant since = clock.instant().minus(LATELY);
            return callers.sequencedValues().reversed().stream()
                    .filter(caller -> caller.last().isAfter(since))
                    .toList();
        }
    }
}
