package io.raygate.gateway.relay;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.socket.DuplexChannel;
import io.raygate.gateway.Guard;
import io.raygate.gateway.http.FrameTracker;
import io.raygate.gateway.http.RequestHead;
import io.raygate.gateway.judge.Grant;
import io.raygate.gateway.upstream.UpstreamConnection;
import io.raygate.gateway.upstream.UpstreamUser;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;

/**
 * Bytes both ways after 101, with back-pressure.
 *
 * <p>Only the frames towards the client are followed: when the tunnel is cut, the frame that has
 * begun is completed, a Close frame comes after it, and the client learns why.
 */
final class WebSocketTunnel implements Stage, UpstreamUser {

    private enum Phase {
        OPEN,
        REACHING_BOUNDARY,
        CLOSED
    }

    private final ClientConnection client;
    private final UpstreamConnection upstream;
    private final Grant grant;
    private final String use;
    private final Patience patience;
    private final FrameTracker frames = new FrameTracker();
    private Phase phase = Phase.OPEN;
    private CloseReason reason = CloseReason.NOT_ALLOWED;

    WebSocketTunnel(
            ClientConnection client, UpstreamConnection upstream, Grant grant, RequestHead head) {
        this.client = client;
        this.upstream = upstream;
        this.grant = grant;
        use = "WebSocket " + head.path().encoded();
        patience = new Patience(client);
    }

    @Override
    public boolean wantsInput() {
        return phase != Phase.OPEN || upstream.channel().isWritable();
    }

    /** Once the tunnel is being cut, nothing of the client's reaches the upstream any more. */
    @Override
    public void take(ByteBuf in) {
        if (phase == Phase.OPEN) {
            patience.renew();
            upstream.channel().writeAndFlush(in.readRetainedSlice(in.readableBytes()));
        } else {
            in.skipBytes(in.readableBytes());
        }
    }

    @Override
    public void upstreamWritabilityChanged() {
        client.guarded(ClientConnection::pump);
    }

    @Override
    public void fromUpstream(ByteBuf in) {
        patience.renew();
        ByteBuffer view = Bytes.view(in);
        int before = view.position();
        if (phase == Phase.OPEN) {
            frames.follow(view);
        } else {
            frames.toBoundary(view);
        }
        client.write(in.readRetainedSlice(view.position() - before));
        if (phase != Phase.OPEN) {
            in.skipBytes(in.readableBytes());
            closeAtBoundary();
        } else if (!client.channel().isWritable()) {
            upstream.channel().config().setAutoRead(false);
        }
    }

    @Override
    public void upstreamRests() {
        client.channel().flush();
    }

    @Override
    public void writabilityChanged() {
        if (client.channel().isWritable()) {
            upstream.channel().config().setAutoRead(true);
        }
    }

    @Override
    public void upstreamGone(boolean broken) {
        if (phase == Phase.OPEN && !broken) {
            phase = Phase.CLOSED;
            client.finish(client.engine().limits().linger());
        } else if (phase != Phase.CLOSED) {
            client.reset();
        }
    }

    @Override
    public void inputEnded() {
        patience.inputEnded();
        upstream.channel()
                .writeAndFlush(Unpooled.EMPTY_BUFFER)
                .addListener(
                        written -> {
                            if (upstream.channel() instanceof DuplexChannel duplex) {
                                duplex.shutdownOutput();
                            }
                        });
    }

    @Override
    public void gone() {
        phase = Phase.CLOSED;
        upstream.close();
    }

    @Override
    public void rejudge(Guard now) {
        Engine engine = client.engine();
        if (!engine.judge().stillStands(grant, now, engine.people(), client.peer())) {
            cut();
        }
    }

    @Override
    public void tick(long now) {
        if (patience.isOver(now, false, true)) {
            client.reset();
        }
    }

    @Override
    public void cut() {
        close(CloseReason.NOT_ALLOWED);
    }

    @Override
    public void leave() {
        close(CloseReason.GOING_AWAY);
    }

    private void close(CloseReason why) {
        if (phase != Phase.OPEN) {
            return;
        }
        phase = Phase.REACHING_BOUNDARY;
        reason = why;
        client.channel()
                .eventLoop()
                .schedule(
                        this::giveUp,
                        client.engine().limits().drain().toMillis(),
                        TimeUnit.MILLISECONDS);
        closeAtBoundary();
        client.guarded(ClientConnection::pump);
    }

    private void closeAtBoundary() {
        if (!frames.isAtBoundary()) {
            return;
        }
        phase = Phase.CLOSED;
        upstream.close();
        if (!frames.isClosed()) {
            client.write(Unpooled.wrappedBuffer(reason.frame()));
        }
        client.finish(client.engine().limits().drain());
    }

    /** No boundary came, or the client did not take what was sent. */
    private void giveUp() {
        client.cut();
        if (phase == Phase.REACHING_BOUNDARY) {
            client.reset();
        }
    }

    @Override
    public String use() {
        return use;
    }

    @Override
    public boolean isStreaming() {
        return true;
    }
}
