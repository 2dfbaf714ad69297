package io.raygate.gateway.relay;

import io.netty.buffer.ByteBuf;
import io.raygate.gateway.Guard;
import io.raygate.gateway.http.HeadBuffer;
import io.raygate.gateway.http.MalformedMessage;
import io.raygate.gateway.http.RequestHead;
import io.raygate.gateway.judge.LocalResponse;
import java.nio.ByteBuffer;
import java.time.Duration;

/** Between requests: collects the next head. */
final class AwaitingRequest implements Stage {

    private final ClientConnection connection;
    private final GatewayProperties limits;
    private final HeadBuffer heads;
    private long since;

    AwaitingRequest(ClientConnection connection, GatewayProperties limits) {
        this.connection = connection;
        this.limits = limits;
        heads = new HeadBuffer(limits.headBytes());
    }

    void begin() {
        since = System.nanoTime();
    }

    /** A client that does not take its answers gets no further ones piled up. */
    @Override
    public boolean wantsInput() {
        return connection.channel().isWritable();
    }

    @Override
    public void writabilityChanged() {
        connection.guarded(ClientConnection::pump);
    }

    @Override
    public void take(ByteBuf in) {
        try {
            if (heads.isEmpty()) {
                since = System.nanoTime();
            }
            ByteBuffer view = Bytes.view(in);
            byte[] head = heads.take(view);
            Bytes.taken(in, view);
            if (head != null) {
                connection.receive(RequestHead.parse(head));
            }
        } catch (MalformedMessage malformed) {
            in.skipBytes(in.readableBytes());
            connection.answerAndFinish(
                    null, LocalResponse.line(malformed.status(), malformed.getMessage()));
        }
    }

    @Override
    public void inputEnded() {
        connection.finish(limits.linger());
    }

    @Override
    public void rejudge(Guard guard) {}

    @Override
    public void tick(long now) {
        if (heads.isEmpty()) {
            Duration rest = connection.isWelcome() ? limits.keepAlive() : limits.headTimeout();
            if (now - since > rest.toNanos()) {
                connection.finish(limits.linger());
            }
        } else if (now - since > limits.headTimeout().toNanos()) {
            connection.answerAndFinish(null, LocalResponse.line(408, "The head took too long."));
        }
    }

    @Override
    public void cut() {
        connection.end();
    }

    @Override
    public void leave() {
        connection.finish(Duration.ZERO);
    }

    @Override
    public String use() {
        return "idle";
    }
}
