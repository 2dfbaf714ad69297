package io.raygate.gateway.relay;

import io.netty.buffer.ByteBuf;
import io.netty.util.concurrent.Future;
import io.raygate.gateway.Guard;
import io.raygate.gateway.Target;
import io.raygate.gateway.http.Delivery.Form;
import io.raygate.gateway.http.Forwarding;
import io.raygate.gateway.http.MalformedMessage;
import io.raygate.gateway.http.RequestHead;
import io.raygate.gateway.http.ResponseHead;
import io.raygate.gateway.judge.HeadEdits;
import io.raygate.gateway.judge.LocalResponse;
import io.raygate.gateway.judge.Verdict.Admitted;
import io.raygate.gateway.metering.UpstreamFailure;
import io.raygate.gateway.upstream.Line;
import io.raygate.gateway.upstream.UpstreamConnection;
import io.raygate.gateway.upstream.UpstreamUser;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One admitted request on its way to the upstream, and the response on its way back. */
final class Exchange implements Stage, UpstreamUser {

    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");

    private final ClientConnection client;
    private final RequestHead head;
    private final Guard guard;
    private final Admitted admitted;
    private final BodyStream request;
    private final ResponseRelay response;
    private final Patience patience;
    private @Nullable UpstreamConnection upstream;
    private boolean over;

    Exchange(ClientConnection client, RequestHead head, Guard guard, Admitted admitted) {
        this.client = client;
        this.head = head;
        this.guard = guard;
        this.admitted = admitted;
        request = new BodyStream(head.framing(), Form.SAME);
        response = new ResponseRelay(client, head, admitted.edits().response());
        patience = new Patience(client);
    }

    void start() {
        client.become(this);
        switch (guard.target()) {
            case Target.Unavailable unavailable ->
                    fail(503, applicationLine("is " + unavailable.reason()));
            case Target.Upstream target -> attempt(Line.to(target), isRepeatable());
        }
    }

    private String applicationLine(String state) {
        return "Application " + guard.endpoint().application() + " " + state + ".";
    }

    /** Whether a resting connection that proves stale does no harm. */
    private boolean isRepeatable() {
        return IDEMPOTENT.contains(head.method()) && !head.hasBody() && !head.isUpgrade();
    }

    private void attempt(Line line, boolean pooled) {
        UpstreamConnection resting = pooled ? client.lane().pool().take(line) : null;
        if (resting != null) {
            engage(resting);
        } else {
            client.lane()
                    .pool()
                    .connect(line)
                    .addListener(
                            (Future<UpstreamConnection> made) ->
                                    client.guarded(self -> connected(made)));
        }
    }

    /** Connecting took time: whatever was decided before has to be asked again. */
    private void connected(Future<UpstreamConnection> made) {
        UpstreamConnection fresh = made.isSuccess() ? made.getNow() : null;
        boolean sameRules = client.isGuardedBy(guard);
        if (over || !sameRules) {
            if (fresh != null) {
                client.lane().pool().give(fresh, System.nanoTime());
            }
            if (!over) {
                over = true;
                client.receive(head);
            }
        } else if (fresh == null) {
            fail(UpstreamFailure.UNREACHABLE, 502, "cannot be reached");
        } else {
            engage(fresh);
        }
    }

    private void engage(UpstreamConnection connection) {
        upstream = connection;
        if (!connection.channel().isActive()) {
            upstreamGone(true);
            return;
        }
        connection.workFor(this);
        HeadEdits edits = admitted.edits();
        String query = edits.newQuery().orElse(head.rawQuery());
        connection
                .channel()
                .writeAndFlush(
                        Bytes.of(
                                connection.channel().alloc(),
                                Forwarding.request(
                                        head,
                                        query,
                                        client.tally().trace().alsoDropping(edits.drop()),
                                        edits.add())));
        patience.renew();
        client.pump();
    }

    @Override
    public boolean wantsInput() {
        return upstream != null && !request.isDone() && upstream.channel().isWritable();
    }

    @Override
    public void take(ByteBuf in) {
        UpstreamConnection to = upstream;
        if (to == null) {
            return;
        }
        try {
            request.pass(in, to.channel()::write);
            to.channel().flush();
            patience.renew();
        } catch (MalformedMessage malformed) {
            in.skipBytes(in.readableBytes());
            fail(malformed.status(), malformed.getMessage());
        }
    }

    @Override
    public void upstreamWritabilityChanged() {
        client.guarded(ClientConnection::pump);
    }

    @Override
    public void fromUpstream(ByteBuf in) {
        patience.renew();
        try {
            while (in.isReadable() && !over) {
                response.take(in, request.isDone());
                ResponseHead changed = response.changedOver();
                if (changed != null) {
                    changeOver(in);
                } else if (response.isDone()) {
                    complete(!in.isReadable());
                }
            }
        } catch (MalformedMessage malformed) {
            fail(UpstreamFailure.NOT_HTTP, 502, "gave an answer that is not HTTP");
        } catch (IllegiblePage illegible) {
            fail(UpstreamFailure.ILLEGIBLE, 502, illegible.getMessage());
        }
        if (!over && upstream != null && !client.channel().isWritable()) {
            upstream.channel().config().setAutoRead(false);
        }
    }

    @Override
    public void upstreamRests() {
        client.channel().flush();
    }

    @Override
    public void writabilityChanged() {
        if (upstream != null && client.channel().isWritable()) {
            upstream.channel().config().setAutoRead(true);
        }
    }

    private void changeOver(ByteBuf in) {
        UpstreamConnection to = upstream;
        if (to == null) {
            return;
        }
        over = true;
        upstream = null;
        WebSocketTunnel tunnel = new WebSocketTunnel(client, to, admitted.grant(), head);
        to.workFor(tunnel);
        client.become(tunnel);
        if (in.isReadable()) {
            tunnel.fromUpstream(in);
        }
    }

    private void complete(boolean clean) {
        over = true;
        UpstreamConnection from = upstream;
        upstream = null;
        if (from != null) {
            if (clean && leavesNothingBehind() && response.leavesUpstreamUsable()) {
                client.lane().pool().give(from, System.nanoTime());
            } else {
                from.close();
            }
        }
        client.channel().flush();
        if (response.keepsAlive()) {
            client.nextRequest();
        } else {
            client.finish(client.engine().limits().linger());
        }
    }

    /**
     * Whether nothing of the request can lie unread at the upstream. A server that answers without
     * having read a body, or takes what follows a declined upgrade for another protocol, would
     * answer the next client with what is left of it.
     */
    private boolean leavesNothingBehind() {
        return !head.hasBody() && !head.isUpgrade();
    }

    @Override
    public void upstreamGone(boolean broken) {
        UpstreamConnection gone = upstream;
        upstream = null;
        if (over || gone == null) {
            return;
        }
        if (response.isUntouched() && gone.isReused()) {
            attempt(gone.line(), false);
        } else if (response.endsWithConnection() && !broken) {
            response.end();
            complete(false);
        } else {
            fail(UpstreamFailure.BROKE_OFF, 502, "broke off before it answered");
        }
    }

    private void fail(UpstreamFailure kind, int status, String state) {
        client.tally().failed(kind);
        fail(status, applicationLine(state));
    }

    /** Answers instead of the upstream, or cuts the client where it already got something. */
    private void fail(int status, String line) {
        over = true;
        cancel();
        if (response.hasBegun()) {
            client.reset();
        } else if (request.isDone()) {
            client.answer(head, LocalResponse.line(status, line));
        } else {
            client.answerAndFinish(head, LocalResponse.line(status, line));
        }
    }

    private void cancel() {
        UpstreamConnection cancelled = upstream;
        upstream = null;
        if (cancelled != null) {
            cancelled.close();
        }
    }

    /** Before the request is complete this is an abort, afterwards the client may just be done. */
    @Override
    public void inputEnded() {
        if (request.isDone()) {
            patience.inputEnded();
        } else {
            cut();
        }
    }

    @Override
    public void gone() {
        over = true;
        cancel();
    }

    @Override
    public void rejudge(Guard now) {
        Engine engine = client.engine();
        if (!engine.judge().stillStands(admitted.grant(), now, engine.people(), client.peer())) {
            cut();
        }
    }

    @Override
    public void tick(long now) {
        boolean answered = response.hasBegun();
        if (!patience.isOver(now, wantsInput(), answered)) {
            return;
        }
        if (answered || wantsInput() || patience.hasInputEnded()) {
            cut();
        } else {
            fail(UpstreamFailure.TOO_LATE, 504, "did not answer in time");
        }
    }

    @Override
    public void cut() {
        if (response.hasBegun()) {
            client.reset();
        } else {
            client.end();
        }
    }

    @Override
    public void leave() {}

    @Override
    public String use() {
        return head.method() + " " + head.path().encoded();
    }
}
