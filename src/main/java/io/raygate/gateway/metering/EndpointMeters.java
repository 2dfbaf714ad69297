package io.raygate.gateway.metering;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.raygate.vocabulary.EndpointId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The meters of one endpoint, looked up once and kept.
 *
 * <p>Counting never waits and builds no text. May be called from any thread.
 */
public final class EndpointMeters {

    static final Duration[] BUCKETS =
            List.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 60_000)
                    .stream()
                    .map(Duration::ofMillis)
                    .toArray(Duration[]::new);

    private static final String OTHER = "other";
    private static final int MOST_REASONS = 32;
    private static final int STATUS_CLASSES = 6;

    private final MeterRegistry registry;
    private final Tags tags;
    private final List<Meter> registered = new ArrayList<>();
    private final LongAdder open = new LongAdder();
    private final LongAdder received = new LongAdder();
    private final LongAdder sent = new LongAdder();
    private final AtomicReferenceArray<@Nullable Counter> requests =
            new AtomicReferenceArray<>(Outcome.values().length * STATUS_CLASSES);
    private final AtomicReferenceArray<@Nullable Counter> failures =
            new AtomicReferenceArray<>(UpstreamFailure.values().length);
    private final ConcurrentHashMap<String, Counter> refusals = new ConcurrentHashMap<>();
    private final @Nullable Timer latency;
    private boolean removed;

    EndpointMeters(MeterRegistry registry, EndpointId endpoint) {
        this.registry = registry;
        tags =
                Tags.of(
                        "application", endpoint.application().toString(),
                        "service", endpoint.service().slug(),
                        "net", endpoint.netType().name().toLowerCase(Locale.ROOT));
        add(
                () ->
                        Gauge.builder("raygate.gateway.connections", open, LongAdder::sum)
                                .description("Open connections")
                                .tags(tags)
                                .register(registry));
        bytes("raygate.gateway.received", "Bytes of requests, without TLS", received);
        bytes("raygate.gateway.sent", "Bytes of answers, without TLS", sent);
        latency =
                add(
                        () ->
                                Timer.builder("raygate.gateway.latency")
                                        .description(
                                                "From the head of an admitted request to the end of"
                                                        + " its answer; WebSockets are left out")
                                        .serviceLevelObjectives(BUCKETS)
                                        .tags(tags)
                                        .register(registry));
    }

    private void bytes(String name, String description, LongAdder counted) {
        add(
                () ->
                        FunctionCounter.builder(name, counted, LongAdder::sum)
                                .baseUnit("bytes")
                                .description(description)
                                .tags(tags)
                                .register(registry));
    }

    /** Nothing is registered any more once the endpoint is gone. */
    private synchronized <M extends Meter> @Nullable M add(Supplier<M> meter) {
        if (removed) {
            return null;
        }
        M made = meter.get();
        registered.add(made);
        return made;
    }

    synchronized void remove() {
        removed = true;
        registered.forEach(registry::remove);
        registered.clear();
    }

    /** A connection was let in. */
    public void opened() {
        open.increment();
    }

    /** A connection that was let in is gone. */
    public void closed() {
        open.decrement();
    }

    /** So many bytes more have come from clients and gone to them. */
    public void moved(long in, long out) {
        if (in > 0) {
            received.add(in);
        }
        if (out > 0) {
            sent.add(out);
        }
    }

    /**
     * A request is over.
     *
     * @param status of its answer; 0 where it got none
     */
    public void passed(Outcome outcome, int status) {
        int statusClass = status < 100 || status > 599 ? 0 : status / 100;
        int at = outcome.ordinal() * STATUS_CLASSES + statusClass;
        count(
                requests,
                at,
                () ->
                        counter("raygate.gateway.requests", "Requests that are over")
                                .tag("verdict", outcome.slug())
                                .tag("status", statusClass == 0 ? "none" : statusClass + "xx"));
    }

    /** An admitted request was answered in that time. */
    public void took(long nanos) {
        if (latency != null) {
            latency.record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** The upstream did not answer an admitted request as it should. */
    public void failed(UpstreamFailure kind) {
        count(
                failures,
                kind.ordinal(),
                () ->
                        counter("raygate.gateway.upstream.errors", "Answers that upstreams owe")
                                .tag("kind", kind.slug()));
    }

    /** Somebody was not let through, for one of the few reasons there are. */
    public void refused(String reason) {
        Counter known = refusals.get(reason);
        if (known == null) {
            known = reason(refusals.size() < MOST_REASONS ? reason : OTHER);
        }
        if (known != null) {
            known.increment();
        }
    }

    private @Nullable Counter reason(String reason) {
        return refusals.computeIfAbsent(
                reason,
                added ->
                        add(
                                () ->
                                        counter("raygate.gateway.refusals", "Whom it let nowhere")
                                                .tag("reason", added)
                                                .register(registry)));
    }

    private Counter.Builder counter(String name, String description) {
        return Counter.builder(name).description(description).tags(tags);
    }

    private void count(
            AtomicReferenceArray<@Nullable Counter> counters,
            int at,
            Supplier<Counter.Builder> made) {
        Counter known = counters.get(at);
        if (known == null) {
            known = add(() -> made.get().register(registry));
            counters.set(at, known);
        }
        if (known != null) {
            known.increment();
        }
    }
}
