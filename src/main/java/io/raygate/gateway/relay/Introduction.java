package io.raygate.gateway.relay;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.haproxy.HAProxyCommand;
import io.netty.handler.codec.haproxy.HAProxyMessage;
import io.netty.handler.codec.haproxy.HAProxyMessageDecoder;
import io.netty.util.ReferenceCountUtil;
import io.raygate.vocabulary.IpAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hears from a load balancer who is calling, by PROXY protocol version 1 or 2, before anything else
 * is looked at.
 *
 * <p>Whoever comes from a load balancer's address and does not begin like that is closed without a
 * word, for nobody knows whose connection it is. A health check of the load balancer itself ({@code
 * LOCAL}, {@code UNKNOWN}) is judged by the load balancer's own address.
 */
final class Introduction extends ChannelInboundHandlerAdapter {

    /** Load balancers add a few hundred bytes; the protocol would allow 64 KiB. */
    private static final int MOST_ADDED = 4096;

    /** The connection that begins once the caller is known. */
    interface Next {
        ChannelHandler connectionOf(IpAddress caller);
    }

    private final IpAddress balancer;
    private final Next next;
    private @Nullable ByteBuf early;
    private boolean heard;

    private Introduction(IpAddress balancer, Next next) {
        this.balancer = balancer;
        this.next = next;
    }

    static void await(Channel channel, IpAddress balancer, Duration patience, Next next) {
        Introduction introduction = new Introduction(balancer, next);
        channel.pipeline().addLast(new HAProxyMessageDecoder(MOST_ADDED), introduction);
        channel.eventLoop()
                .schedule(
                        () -> introduction.isOver(channel),
                        patience.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void isOver(Channel channel) {
        if (!heard) {
            channel.close();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HAProxyMessage said) {
            hear(context, said);
        } else if (message instanceof ByteBuf bytes && heard && context.channel().isActive()) {
            early = early == null ? bytes : Bytes.joined(context.alloc(), early, bytes);
        } else {
            ReferenceCountUtil.release(message);
        }
    }

    private void hear(ChannelHandlerContext context, HAProxyMessage said) {
        Optional<IpAddress> caller = caller(said);
        said.release();
        if (caller.isEmpty()) {
            context.close();
            return;
        }
        heard = true;
        // The decoder still has to hand over what came behind, and to leave.
        context.executor().execute(() -> begin(context, caller.get()));
    }

    private Optional<IpAddress> caller(HAProxyMessage said) {
        String source = said.sourceAddress();
        boolean isItself = said.command() == HAProxyCommand.LOCAL || source == null;
        return isItself ? Optional.of(balancer) : IpAddress.parse(source);
    }

    private void begin(ChannelHandlerContext context, IpAddress caller) {
        ChannelPipeline pipeline = context.pipeline();
        if (!context.channel().isActive()) {
            return;
        }
        ByteBuf bytes = early;
        early = null;
        pipeline.addLast(next.connectionOf(caller));
        pipeline.remove(this);
        pipeline.fireChannelActive();
        if (bytes != null) {
            pipeline.fireChannelRead(bytes);
            pipeline.fireChannelReadComplete();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        dropEarly();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        dropEarly();
    }

    private void dropEarly() {
        if (early != null) {
            early.release();
            early = null;
        }
    }

    /** Not PROXY protocol, or not a good one. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
