package io.raygate.gateway.relay;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.raygate.gateway.Guard;
import java.time.Duration;

/**
 * The end of a connection: everything written goes out, then the end; what the client still sends
 * is thrown away.
 *
 * <p>Closing at once would make the kernel reset the connection while the client still sends, and
 * the client would lose the answer it should read.
 */
final class Lingering implements Stage {

    private final ClientConnection connection;
    private final Duration patience;
    private boolean flushed;
    private boolean inputEnded;
    private long since = System.nanoTime();

    Lingering(ClientConnection connection, Duration patience) {
        this.connection = connection;
        this.patience = patience;
    }

    void begin() {
        connection
                .channel()
                .writeAndFlush(Unpooled.EMPTY_BUFFER)
                .addListener(written -> sent(written.isSuccess()));
    }

    private void sent(boolean success) {
        flushed = true;
        since = System.nanoTime();
        boolean isOver = inputEnded || patience.isZero();
        if (!success) {
            connection.end();
        } else if (isOver && !connection.isSecure()) {
            connection.end();
        } else {
            connection.line().closeOutput(isOver ? connection::end : () -> {});
        }
    }

    @Override
    public boolean wantsInput() {
        return true;
    }

    @Override
    public void take(ByteBuf in) {
        in.skipBytes(in.readableBytes());
    }

    @Override
    public void inputEnded() {
        inputEnded = true;
        if (flushed) {
            connection.end();
        }
    }

    @Override
    public void rejudge(Guard guard) {}

    @Override
    public void tick(long now) {
        GatewayProperties limits = connection.engine().limits();
        Duration limit = flushed ? patience : limits.stallTimeout();
        if (now - since > limit.toNanos()) {
            cut();
        }
    }

    @Override
    public void cut() {
        if (flushed) {
            connection.end();
        } else {
            connection.reset();
        }
    }

    @Override
    public void leave() {
        if (flushed) {
            connection.end();
        }
    }

    @Override
    public String use() {
        return "closing";
    }
}
