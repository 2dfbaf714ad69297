package io.raygate.gateway.relay;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.raygate.gateway.tls.TlsGreeting;
import java.time.Duration;
import java.util.function.Consumer;

/** The way to one client and how it is begun and ended, with TLS and without. */
final class Line {

    private final Channel channel;

    Line(Channel channel) {
        this.channel = channel;
    }

    /** Waits for the client to greet in TLS. */
    void awaitTls(SslContext context, Duration patience, Consumer<Character> inTheClear) {
        channel.pipeline().addFirst(new TlsGreeting(context, patience, inTheClear));
    }

    /**
     * Sends the end after everything written, then does {@code then}.
     *
     * <p>TLS says so first: without its word a client could not tell the end from a cut. From there
     * on TLS is out of the way, and what still comes is thrown away as it comes.
     */
    void closeOutput(Runnable then) {
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        if (tls == null) {
            shutOutput(then);
            return;
        }
        tls.closeOutbound()
                .addListener(
                        said ->
                                channel.eventLoop()
                                        .execute(
                                                () -> {
                                                    if (tls.equals(
                                                            channel.pipeline()
                                                                    .get(SslHandler.class))) {
                                                        channel.pipeline().remove(tls);
                                                    }
                                                    shutOutput(then);
                                                }));
    }

    private void shutOutput(Runnable then) {
        if (channel instanceof DuplexChannel duplex) {
            duplex.shutdownOutput();
        }
        then.run();
    }

    /** Closes without a further word, TLS's own included. */
    void close() {
        ChannelHandlerContext tls = channel.pipeline().context(SslHandler.class);
        if (tls == null) {
            channel.close();
        } else {
            tls.close();
        }
    }

    /** Closes so that the client cannot take what it got for complete. */
    void reset() {
        if (channel.isOpen()) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            close();
        }
    }
}
