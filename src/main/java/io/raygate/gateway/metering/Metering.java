package io.raygate.gateway.metering;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Revision;
import io.raygate.vocabulary.ServiceName;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The meters of the endpoints in force; those of an endpoint that is gone go with it.
 *
 * @see "ADR-0018"
 */
public final class Metering {

    private static final EndpointId NOWHERE =
            new EndpointId(
                    new ApplicationId("pa-00000000"), ServiceName.DASHBOARD, NetType.PRIVATE);

    private final MeterRegistry registry;
    private final Map<EndpointId, EndpointMeters> endpoints = new ConcurrentHashMap<>();
    private final EndpointMeters nobodys =
            new EndpointMeters(new CompositeMeterRegistry(), NOWHERE);
    private volatile long revision;

    public Metering(MeterRegistry registry) {
        this.registry = registry;
        Gauge.builder("raygate.gateway.revision", this, metering -> metering.revision)
                .description("Revision of the rules in force")
                .register(registry);
    }

    /** Counts, and shows it to nobody. */
    public static Metering unseen() {
        return new Metering(new CompositeMeterRegistry());
    }

    /** From now on these endpoints exist, and no others. */
    public synchronized void follow(Revision now, Set<EndpointId> existing) {
        revision = now.number();
        existing.forEach(
                endpoint ->
                        endpoints.computeIfAbsent(
                                endpoint, added -> new EndpointMeters(registry, added)));
        endpoints
                .entrySet()
                .removeIf(
                        entry -> {
                            boolean gone = !existing.contains(entry.getKey());
                            if (gone) {
                                entry.getValue().remove();
                            }
                            return gone;
                        });
    }

    /** The meters of {@code endpoint}, to be kept; what one that is gone counts, nobody sees. */
    public EndpointMeters of(EndpointId endpoint) {
        return endpoints.getOrDefault(endpoint, nobodys);
    }

    /** What counts, and shows it to nobody. */
    public EndpointMeters nobodys() {
        return nobodys;
    }
}
