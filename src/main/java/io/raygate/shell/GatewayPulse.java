package io.raygate.shell;

import com.vaadin.flow.shared.Registration;
import io.raygate.gateway.traffic.Traffic;
import io.raygate.policy.PolicyRevisions;
import io.raygate.vocabulary.Revision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Compares what is saved with what is in force, again and again, and tells the open pages. */
@Component
class GatewayPulse {

    /** After this long a difference is no longer "applying". */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<Revision> saved;
    private final Supplier<Revision> inForce;
    private final Clock clock;
    private final List<Consumer<GatewayState>> watchers = new CopyOnWriteArrayList<>();
    private volatile GatewayState state = new GatewayState.Closed();
    private @Nullable Instant differentSince;

    @Autowired
    GatewayPulse(PolicyRevisions revisions, Traffic traffic, Clock clock) {
        this(revisions::saved, () -> traffic.inForce().revision(), clock);
    }

    GatewayPulse(Supplier<Revision> saved, Supplier<Revision> inForce, Clock clock) {
        this.saved = saved;
        this.inForce = inForce;
        this.clock = clock;
    }

    GatewayState state() {
        return state;
    }

    /** Calls {@code watcher} with every new state, on another thread, until it is removed. */
    Registration watch(Consumer<GatewayState> watcher) {
        return Registration.addAndRemove(watchers, watcher);
    }

    @Scheduled(fixedDelay = 1000)
    synchronized void look() {
        GatewayState seen = seen();
        if (!seen.equals(state)) {
            state = seen;
            watchers.forEach(watcher -> watcher.accept(seen));
        }
    }

    private GatewayState seen() {
        // In this order: a change in between must not look like a gateway ahead of what is saved.
        Revision enforced = inForce.get();
        try {
            return compare(saved.get(), enforced);
        } catch (DataAccessException | TransactionException unreadable) {
            return new GatewayState.Unknown();
        }
    }

    private GatewayState compare(Revision latest, Revision enforced) {
        if (!latest.isAfter(enforced)) {
            differentSince = null;
            return new GatewayState.Up(enforced);
        }
        if (enforced.equals(Revision.NONE)) {
            return new GatewayState.Closed();
        }
        Instant now = clock.instant();
        Instant since = differentSince == null ? now : differentSince;
        differentSince = since;
        return Duration.between(since, now).compareTo(PATIENCE) < 0
                ? new GatewayState.Applying(latest, enforced)
                : new GatewayState.Behind(latest, enforced);
    }
}
