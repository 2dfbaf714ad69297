package io.raygate.gateway.relay;

import io.raygate.gateway.Guard;
import io.raygate.gateway.RuleSet;
import io.raygate.gateway.Standing;
import io.raygate.gateway.accesslog.AccessLog;
import io.raygate.gateway.judge.ConnectionKey;
import io.raygate.gateway.judge.Judge;
import io.raygate.gateway.metering.Metering;
import io.raygate.gateway.tls.TlsContexts;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What every connection shares: the limits, the judge, and the rules in force. */
final class Engine {

    private final GatewayProperties limits;
    private final Judge judge;
    private final InstantSource clock;
    private final Crowd crowd;
    private final Metering metering;
    private final AccessLog accessLog;
    private final TlsContexts tls = new TlsContexts();
    private final AtomicLong connections = new AtomicLong();
    private volatile Enforced enforced;

    /** Nobody looks on. */
    Engine(GatewayProperties limits, Judge judge, InstantSource clock) {
        this(limits, judge, clock, Metering.unseen(), AccessLog.NONE);
    }

    Engine(
            GatewayProperties limits,
            Judge judge,
            InstantSource clock,
            Metering metering,
            AccessLog accessLog) {
        this.metering = metering;
        this.accessLog = accessLog;
        this.limits = limits;
        this.judge = judge;
        this.clock = clock;
        crowd = new Crowd(limits.connectionsPerEndpoint(), limits.connectionsPerAddress());
        enforced = Enforced.of(RuleSet.NONE, clock.instant());
    }

    GatewayProperties limits() {
        return limits;
    }

    Judge judge() {
        return judge;
    }

    InstantSource clock() {
        return clock;
    }

    Crowd crowd() {
        return crowd;
    }

    Metering metering() {
        return metering;
    }

    AccessLog accessLog() {
        return accessLog;
    }

    TlsContexts tls() {
        return tls;
    }

    Enforced enforced() {
        return enforced;
    }

    /** The swap: one write, after which every question is answered by the new rules. */
    void enforce(RuleSet rules) {
        metering.follow(rules.revision(), rules.guards().keySet());
        enforced = Enforced.of(rules, clock.instant());
        tls.keepOnly(rules);
    }

    /** Whose sessions and job tokens hold. */
    Standing people() {
        return enforced.rules().people();
    }

    @Nullable Guard guardAt(DoorPlace place) {
        return enforced.at(place);
    }

    ConnectionKey nextKey() {
        return new ConnectionKey(connections.incrementAndGet());
    }
}
