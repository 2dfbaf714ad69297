package io.raygate.gateway.relay;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.raygate.gateway.DoorTransport;
import io.raygate.gateway.Guard;
import io.raygate.gateway.http.HeadWriter;
import io.raygate.gateway.http.RequestHead;
import io.raygate.gateway.judge.ConnectionKey;
import io.raygate.gateway.judge.LocalResponse;
import io.raygate.gateway.traffic.OpenConnection;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's connection: holds its socket and what it sent too early, and leaves the work to its
 * {@link Stage}.
 *
 * <p>It is registered before it is judged, so that a swap of the rules never misses it.
 */
final class ClientConnection extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(ClientConnection.class);

    private final Engine engine;
    private final Lane lane;
    private final DoorPlace place;
    private final Channel channel;
    private final Line line;
    private final IpAddress peer;
    private final ConnectionKey key;
    private final Instant since;
    private final AwaitingRequest awaiting;
    private final Tally tally;
    private volatile @Nullable EndpointId endpoint;
    private volatile @Nullable Stage stage;
    private @Nullable ByteBuf pending;
    private @Nullable Stage toldOfEnd;
    private @Nullable Presence presence;
    private volatile boolean welcome;
    private volatile boolean secure;
    private boolean inputEnded;
    private boolean pumping;
    private boolean leaving;

    ClientConnection(Engine engine, Lane lane, DoorPlace place, Channel channel, IpAddress peer) {
        this.engine = engine;
        this.lane = lane;
        this.place = place;
        this.channel = channel;
        line = new Line(channel);
        this.peer = peer;
        key = engine.nextKey();
        since = engine.clock().instant();
        awaiting = new AwaitingRequest(this, engine.limits());
        tally = new Tally(engine, peer);
    }

    Engine engine() {
        return engine;
    }

    Tally tally() {
        return tally;
    }

    Lane lane() {
        return lane;
    }

    Channel channel() {
        return channel;
    }

    Line line() {
        return line;
    }

    /** Whether nobody on the way can read along. */
    boolean isSecure() {
        return secure;
    }

    /** Whether the address was admitted when last asked. */
    boolean isWelcome() {
        return welcome;
    }

    IpAddress peer() {
        return peer;
    }

    ConnectionKey key() {
        return key;
    }

    /** The guard in force at this connection's door, if it is still the same endpoint's. */
    @Nullable Guard guard() {
        Guard guard = engine.guardAt(place);
        return guard != null && isStillAt(guard) ? guard : null;
    }

    private boolean isStillAt(Guard guard) {
        return guard.endpoint().equals(endpoint) && guard.transport().isSecure() == secure;
    }

    /** Whether exactly this guard, not only an equal one, is still in force at the door. */
    @SuppressWarnings("ReferenceEquality")
    boolean isGuardedBy(Guard guard) {
        return guard() == guard;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        lane.register(this);
        Guard guard = engine.guardAt(place);
        if (guard == null) {
            end();
            return;
        }
        tally.at(guard.endpoint());
        if (!engine.judge().hears(guard, peer)) {
            tally.turnAway("not on the whitelist");
            end();
            return;
        }
        endpoint = guard.endpoint();
        welcome = engine.judge().admits(guard, peer);
        presence = new Presence(place, peer, welcome);
        if (engine.crowd().enter(presence)) {
            tally.enter();
            begin(guard.transport());
        } else {
            tally.turnAway("too many connections");
            end();
        }
    }

    private void begin(DoorTransport transport) {
        switch (transport) {
            case DoorTransport.Plain plain -> awaitRequest();
            case DoorTransport.Tls tls -> {
                secure = true;
                AwaitingTls greeting = new AwaitingTls(this);
                become(greeting);
                line.awaitTls(
                        engine.tls().of(tls),
                        engine.limits().headTimeout(),
                        greeting::heardInTheClear);
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        lane.unregister(this);
        if (presence != null) {
            engine.crowd().leave(presence);
        }
        dropPending();
        leaveStage();
        tally.leave();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf in = (ByteBuf) message;
        tally.received(in.readableBytes());
        pending = pending == null ? in : Bytes.joined(channel.alloc(), pending, in);
        pump();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent || isLastWord(event)) {
            inputEnded = true;
            pump();
        } else if (event instanceof SslHandshakeCompletionEvent shaken
                && shaken.isSuccess()
                && stage instanceof AwaitingTls) {
            awaitRequest();
        }
    }

    /** TLS's own end of input, unless it only answers ours. */
    private boolean isLastWord(Object event) {
        return event instanceof SslCloseCompletionEvent closed
                && closed.isSuccess()
                && !(stage instanceof Lingering);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        Stage now = stage;
        if (now != null) {
            now.writabilityChanged();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        Throwable reason = cause instanceof DecoderException ? cause.getCause() : cause;
        if (!(reason instanceof IOException)) {
            fault(cause);
        }
        if (stage instanceof AwaitingTls) {
            // What TLS had to say about it is on its way.
            end();
        } else {
            reset();
        }
    }

    /** Lets the stage take what is there, until it has enough or nothing is left. */
    void pump() {
        if (pumping) {
            return;
        }
        pumping = true;
        try {
            Stage now = stage;
            while (pending != null && now != null && now.wantsInput()) {
                now.take(pending);
                if (!pending.isReadable()) {
                    dropPending();
                }
                now = stage;
            }
        } finally {
            pumping = false;
        }
        Stage now = stage;
        if (now == null) {
            dropPending();
        } else if (pending == null && inputEnded && toldOfEnd != now) {
            toldOfEnd = now;
            now.inputEnded();
        }
        channel.config().setAutoRead(unread() < engine.limits().headBytes());
    }

    /** How many bytes have come and wait. */
    private int unread() {
        return pending == null ? 0 : pending.readableBytes();
    }

    private void dropPending() {
        if (pending != null) {
            pending.release();
            pending = null;
        }
    }

    /** The next thing this connection is busy with. */
    void become(Stage next) {
        if (channel.isActive()) {
            stage = next;
            pump();
        }
    }

    private void awaitRequest() {
        awaiting.begin();
        become(awaiting);
    }

    /** The exchange is over on both sides. */
    void nextRequest() {
        tally.end(true, unread());
        if (leaving) {
            finish(engine.limits().drain());
        } else {
            toldOfEnd = null;
            awaitRequest();
        }
    }

    void receive(RequestHead head) {
        tally.begin(head);
        Guard guard = guard();
        if (guard == null) {
            end();
            return;
        }
        welcome = engine.judge().admits(guard, peer);
        new Reception(this, head, guard).open();
    }

    /** Answers a request whose body, if any, has been read. */
    void answer(RequestHead head, LocalResponse response) {
        answer(head, response, head.keepsAlive() && welcome && !leaving);
    }

    /** Answers a request that is not read to its end, which ends the connection as well. */
    void answerAndFinish(@Nullable RequestHead head, LocalResponse response) {
        answer(head, response, false);
    }

    private void answer(@Nullable RequestHead head, LocalResponse response, boolean lives) {
        tally.answering(response.status());
        write(LocalAnswer.bytes(channel.alloc(), head, response, lives));
        if (lives) {
            channel.flush();
            nextRequest();
        } else {
            finish(engine.limits().linger());
        }
    }

    void write(ByteBuf bytes) {
        tally.sent(bytes.readableBytes());
        channel.write(bytes);
    }

    void write(HeadWriter head) {
        write(Bytes.of(channel.alloc(), head));
    }

    /** Sends what is written, then the end, and reads on for a while without listening. */
    void finish(Duration patience) {
        tally.end(true, unread());
        Lingering lingering = new Lingering(this, patience);
        become(lingering);
        lingering.begin();
    }

    /** Closes without a further word. */
    void end() {
        leaveStage();
        line.close();
    }

    /** Closes so that the client cannot take what it got for complete. */
    void reset() {
        leaveStage();
        line.reset();
    }

    private void leaveStage() {
        tally.end(false, unread());
        Stage last = stage;
        stage = null;
        if (last != null) {
            last.gone();
        }
    }

    /** Looks at the rules again; cuts what they no longer allow and touches nothing else. */
    void rejudge(Enforced enforced) {
        Stage now = stage;
        if (now == null) {
            return;
        }
        Guard guard = enforced.at(place);
        if (guard == null
                || !isStillAt(guard)
                || (welcome && !engine.judge().admits(guard, peer))) {
            now.cut();
        } else {
            now.rejudge(guard);
        }
    }

    void tick(long now) {
        tally.tell();
        Stage busy = stage;
        if (busy != null) {
            busy.tick(now);
        }
    }

    /** Comes to an end as soon as what it is doing is done. */
    void leave() {
        leaving = true;
        Stage now = stage;
        if (now != null) {
            now.leave();
        }
    }

    void cut() {
        Stage now = stage;
        if (now != null) {
            now.cut();
        }
    }

    /** Does {@code action}; a failure costs this connection and no other. */
    void guarded(Consumer<ClientConnection> action) {
        try {
            action.accept(this);
        } catch (RuntimeException fault) {
            fault(fault);
            reset();
        }
    }

    private void fault(Throwable cause) {
        LOG.error("Fault {} on a connection to {}", UUID.randomUUID(), endpoint, cause);
    }

    /** What others see of it; empty for whoever is not let in, and once it is gone. */
    Optional<OpenConnection> seen() {
        Stage now = stage;
        EndpointId at = endpoint;
        return now == null || at == null || !welcome
                ? Optional.empty()
                : Optional.of(new OpenConnection(at, peer, since, now.use(), now.isStreaming()));
    }
}
