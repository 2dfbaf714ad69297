package io.raygate.gateway.relay;

import io.raygate.gateway.accesslog.AccessEntry;
import io.raygate.gateway.accesslog.AccessLog;
import io.raygate.gateway.http.RequestHead;
import io.raygate.gateway.http.TraceContext;
import io.raygate.gateway.judge.Verdict;
import io.raygate.gateway.metering.EndpointMeters;
import io.raygate.gateway.metering.Metering;
import io.raygate.gateway.metering.Outcome;
import io.raygate.gateway.metering.UpstreamFailure;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * What one connection's requests come to, for the meters and the access log; on its event loop
 * only.
 *
 * <p>It counts in plain fields, and tells the meters at the end of each request and once a second.
 */
final class Tally {

    private final AccessLog log;
    private final InstantSource clock;
    private final IpAddress peer;
    private final Metering metering;
    private EndpointMeters meters;
    private @Nullable EndpointId endpoint;
    private boolean inside;
    private long received;
    private long sent;
    private long toldReceived;
    private long toldSent;
    private long beforeReceived;
    private long beforeSent;
    private boolean running;
    private @Nullable RequestHead head;
    private TraceContext trace = TraceContext.NONE;
    private long begun;
    private Outcome outcome = Outcome.MALFORMED;
    private String reason = "";
    private @Nullable String who;
    private int status;

    Tally(Engine engine, IpAddress peer) {
        log = engine.accessLog();
        clock = engine.clock();
        metering = engine.metering();
        meters = metering.nobodys();
        this.peer = peer;
    }

    /** The connection came to that endpoint. */
    void at(EndpointId asked) {
        endpoint = asked;
        meters = metering.of(asked);
    }

    /** The connection was let in. */
    void enter() {
        inside = true;
        meters.opened();
    }

    /** The connection was not let in. */
    void turnAway(String why) {
        outcome = Outcome.REFUSED;
        reason = why;
        running = true;
        begun = System.nanoTime();
        end(false, 0);
    }

    /** The connection is gone. */
    void leave() {
        tell();
        if (inside) {
            inside = false;
            meters.closed();
        }
    }

    void received(int bytes) {
        received += bytes;
    }

    void sent(int bytes) {
        sent += bytes;
    }

    /** A request begins, unless the same one is only judged once more. */
    void begin(RequestHead next) {
        if (running) {
            return;
        }
        running = true;
        head = next;
        outcome = Outcome.REFUSED;
        reason = "endpoint is gone";
        trace = TraceContext.of(next);
        begun = System.nanoTime();
    }

    void judged(Verdict verdict) {
        reason = verdict.reason();
        who = null;
        switch (verdict) {
            case Verdict.Admitted admitted -> {
                outcome = Outcome.ADMITTED;
                who = admitted.grant().title();
            }
            case Verdict.Refused refused -> outcome = Outcome.REFUSED;
            case Verdict.Answered answered -> outcome = Outcome.ANSWERED;
            case Verdict.NeedsBody form -> outcome = Outcome.ANSWERED;
        }
    }

    /** What the client is being answered. */
    void answering(int code) {
        status = code;
        if (!running) {
            // Nothing that came could be read as a request.
            running = true;
            begun = System.nanoTime();
            outcome = Outcome.MALFORMED;
            reason = code == 408 ? "head took too long" : "malformed";
        }
    }

    void failed(UpstreamFailure kind) {
        meters.failed(kind);
    }

    TraceContext trace() {
        return trace;
    }

    /**
     * The request is over, if there was one.
     *
     * @param complete whether its answer came to its own end
     * @param unread bytes that came and belong to what follows
     */
    void end(boolean complete, int unread) {
        EndpointId at = endpoint;
        if (!running || at == null) {
            return;
        }
        long nanos = System.nanoTime() - begun;
        long in = received - unread - beforeReceived;
        long out = sent - beforeSent;
        beforeReceived += in;
        beforeSent = sent;
        tell();
        meters.passed(outcome, status);
        if (outcome == Outcome.REFUSED || outcome == Outcome.MALFORMED) {
            meters.refused(reason);
        } else if (outcome == Outcome.ADMITTED && complete && status != 101) {
            meters.took(nanos);
        }
        log.write(entry(at, complete, in, out, nanos));
        forget();
    }

    private AccessEntry entry(EndpointId at, boolean complete, long in, long out, long nanos) {
        RequestHead of = head;
        return new AccessEntry(
                clock.millis(),
                at,
                peer,
                of == null ? null : of.method(),
                of == null ? null : of.path().encoded(),
                status,
                outcome.slug(),
                reason,
                who,
                in,
                out,
                nanos,
                complete,
                trace.traceId());
    }

    private void forget() {
        running = false;
        head = null;
        trace = TraceContext.NONE;
        outcome = Outcome.MALFORMED;
        reason = "";
        who = null;
        status = 0;
    }

    /** Lets the meters know what has moved since they heard last. */
    void tell() {
        meters.moved(received - toldReceived, sent - toldSent);
        toldReceived = received;
        toldSent = sent;
    }
}
