package io.raygate.gateway.upstream;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.net.ConnectException;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The upstream connections of one event loop; the one used last is given out first.
 *
 * <p>Everything happens on that loop, so a client and its upstream never need a lock between them.
 */
public final class UpstreamPool {

    /** How many connections may rest, how long, and how long making one may take. */
    public record Limits(int restingPerUpstream, Duration rest, Duration connect) {}

    private final EventLoop loop;
    private final Transport transport;
    private final Limits limits;
    private final LineSecurity security;
    private final Map<Line, Deque<UpstreamConnection>> resting = new HashMap<>();

    public UpstreamPool(EventLoop loop, Transport transport, Limits limits) {
        this.loop = loop;
        this.transport = transport;
        this.limits = limits;
        security = new LineSecurity(limits.connect());
    }

    /** A connection that rests, or null. */
    public @Nullable UpstreamConnection take(Line line) {
        Deque<UpstreamConnection> connections = resting.get(line);
        UpstreamConnection last = connections == null ? null : connections.pollLast();
        if (last != null && !last.channel().isActive()) {
            return take(line);
        }
        return last;
    }

    /** A new connection. */
    public Future<UpstreamConnection> connect(Line line) {
        Promise<UpstreamConnection> promise = loop.newPromise();
        Optional<String> objection = line.objection();
        if (objection.isPresent()) {
            return promise.setFailure(
                    new ConnectException(line.address() + " is " + objection.get()));
        }
        SocketAddress address = line.address();
        Bootstrap bootstrap =
                new Bootstrap()
                        .group(loop)
                        .channelFactory(transport.channels(address))
                        .disableResolver()
                        .option(
                                ChannelOption.CONNECT_TIMEOUT_MILLIS,
                                Math.toIntExact(limits.connect().toMillis()))
                        // A failed write must not throw away the answer that explains it.
                        .option(ChannelOption.AUTO_CLOSE, false)
                        .handler(joining(line));
        if (!(address instanceof UnixDomainSocketAddress)) {
            bootstrap
                    .option(ChannelOption.TCP_NODELAY, true)
                    .option(ChannelOption.SO_KEEPALIVE, true);
        }
        ChannelFuture connected = bootstrap.connect(transport.connectable(address));
        connected.addListener(done -> settle(connected, promise));
        return promise;
    }

    private ChannelHandler joining(Line line) {
        return new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel channel) throws SSLException {
                if (line.isSecure()) {
                    channel.pipeline()
                            .addLast(
                                    security.handler(line.remote().orElseThrow(), channel.alloc()));
                }
                channel.pipeline()
                        .addLast(new UpstreamConnection(UpstreamPool.this, line, channel));
            }
        };
    }

    private static void settle(ChannelFuture connected, Promise<UpstreamConnection> promise) {
        SslHandler tls =
                connected.isSuccess() ? connected.channel().pipeline().get(SslHandler.class) : null;
        if (tls == null) {
            settle(connected.cause(), connected.channel(), promise);
        } else {
            tls.handshakeFuture()
                    .addListener(done -> settle(done.cause(), connected.channel(), promise));
        }
    }

    private static void settle(
            @Nullable Throwable problem, Channel channel, Promise<UpstreamConnection> promise) {
        UpstreamConnection made = channel.pipeline().get(UpstreamConnection.class);
        if (problem == null && made != null) {
            promise.setSuccess(made);
        } else {
            channel.close();
            promise.setFailure(problem == null ? new ConnectException("closed at once") : problem);
        }
    }

    /** Takes a connection back whose last exchange is complete on both sides. */
    public void give(UpstreamConnection connection, long now) {
        Deque<UpstreamConnection> connections =
                resting.computeIfAbsent(connection.line(), line -> new ArrayDeque<>());
        if (!connection.channel().isActive() || connections.size() >= limits.restingPerUpstream()) {
            connection.close();
            return;
        }
        connection.restSince(now);
        connections.addLast(connection);
    }

    void forget(UpstreamConnection connection) {
        Deque<UpstreamConnection> connections = resting.get(connection.line());
        if (connections != null) {
            connections.remove(connection);
        }
    }

    /** Closes what has rested for too long. */
    public void closeRested(long now) {
        long oldest = now - limits.rest().toNanos();
        for (Deque<UpstreamConnection> connections : resting.values()) {
            while (!connections.isEmpty() && connections.peekFirst().idleSince() - oldest < 0) {
                connections.pollFirst().close();
            }
        }
    }

    /** Closes what rests for upstreams that are not among {@code kept}. */
    public void keepOnly(Set<Line> kept) {
        security.clear();
        resting.entrySet()
                .removeIf(
                        entry -> {
                            boolean gone = !kept.contains(entry.getKey());
                            if (gone) {
                                entry.getValue().forEach(UpstreamConnection::close);
                            }
                            return gone;
                        });
    }
}
