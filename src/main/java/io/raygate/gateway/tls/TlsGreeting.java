package io.raygate.gateway.tls;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Looks at a caller's first byte: a TLS greeting brings TLS in, anything else is not passed on.
 *
 * <p>Until then nothing is said, so that a caller who is not let in never learns that TLS is spoken
 * here.
 */
public final class TlsGreeting extends ChannelInboundHandlerAdapter {

    /** RFC 8446 §5.1: the content type of a record with a ClientHello. */
    private static final int HANDSHAKE = 22;

    private final SslContext context;
    private final Duration patience;
    private final Consumer<Character> inTheClear;

    /**
     * @param patience how long the handshake may take
     * @param inTheClear is told the first character of a caller who does not speak TLS
     */
    public TlsGreeting(SslContext context, Duration patience, Consumer<Character> inTheClear) {
        this.context = context;
        this.patience = patience;
        this.inTheClear = inTheClear;
    }

    @Override
    public void channelRead(ChannelHandlerContext caller, Object message) {
        ByteBuf in = (ByteBuf) message;
        if (!in.isReadable()) {
            in.release();
            return;
        }
        short first = in.getUnsignedByte(in.readerIndex());
        ChannelPipeline pipeline = caller.pipeline();
        if (first == HANDSHAKE) {
            SslHandler tls = context.newHandler(caller.alloc());
            tls.setHandshakeTimeoutMillis(patience.toMillis());
            pipeline.replace(this, null, tls);
            pipeline.fireChannelRead(in);
        } else {
            in.release();
            pipeline.remove(this);
            inTheClear.accept((char) first);
        }
    }
}
