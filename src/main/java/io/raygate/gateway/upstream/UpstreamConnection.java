package io.raygate.gateway.upstream;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.SslCloseCompletionEvent;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to an upstream; works for one user at a time, or waits in the pool for none. */
public final class UpstreamConnection extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(UpstreamConnection.class);

    private final UpstreamPool pool;
    private final Line line;
    private final Channel channel;
    private @Nullable UpstreamUser user;
    private boolean broken;
    private boolean reused;
    private long idleSince;

    UpstreamConnection(UpstreamPool pool, Line line, Channel channel) {
        this.pool = pool;
        this.line = line;
        this.channel = channel;
    }

    /** From now on {@code user} gets everything that comes. */
    public void workFor(UpstreamUser user) {
        this.user = user;
    }

    public Channel channel() {
        return channel;
    }

    public Line line() {
        return line;
    }

    /** Whether it has served another user before, so the upstream may just be closing it. */
    public boolean isReused() {
        return reused;
    }

    long idleSince() {
        return idleSince;
    }

    void restSince(long now) {
        user = null;
        reused = true;
        idleSince = now;
        channel.config().setAutoRead(true);
    }

    /** Ends it; its user hears no more of it. */
    public void close() {
        user = null;
        channel.close();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf in = (ByteBuf) message;
        try {
            if (user == null) {
                close();
            } else {
                user.fromUpstream(in);
            }
        } finally {
            in.release();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (user != null) {
            user.upstreamRests();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (user != null) {
            user.upstreamWritabilityChanged();
        }
    }

    /** TLS says when it ends; an end that was not announced is a break, whoever caused it. */
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof SslCloseCompletionEvent end) {
            broken |= !end.isSuccess();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        pool.forget(this);
        UpstreamUser last = user;
        user = null;
        if (last != null) {
            last.upstreamGone(broken);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        broken = true;
        if (!(cause instanceof IOException) && !(cause instanceof DecoderException)) {
            LOG.error("A connection to {} is given up", line.address(), cause);
        }
        channel.close();
    }
}
