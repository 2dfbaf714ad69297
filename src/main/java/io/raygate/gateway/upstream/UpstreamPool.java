package io.raygate.gateway.upstream;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
    private final Map<SocketAddress, Deque<UpstreamConnection>> resting = new HashMap<>();

    public UpstreamPool(EventLoop loop, Transport transport, Limits limits) {
        this.loop = loop;
        this.transport = transport;
        this.limits = limits;
    }

    /** A connection that rests, or null. */
    public @Nullable UpstreamConnection take(SocketAddress address) {
        Deque<UpstreamConnection> connections = resting.get(address);
        UpstreamConnection last = connections == null ? null : connections.pollLast();
        if (last != null && !last.channel().isActive()) {
            return take(address);
        }
        return last;
    }

    /** A new connection. */
    public Future<UpstreamConnection> connect(SocketAddress address) {
        Promise<UpstreamConnection> promise = loop.newPromise();
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
                        .handler(joining(address));
        if (!(address instanceof UnixDomainSocketAddress)) {
            bootstrap
                    .option(ChannelOption.TCP_NODELAY, true)
                    .option(ChannelOption.SO_KEEPALIVE, true);
        }
        ChannelFuture connected = bootstrap.connect(transport.connectable(address));
        connected.addListener(done -> settle(connected, promise));
        return promise;
    }

    private ChannelHandler joining(SocketAddress address) {
        return new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline()
                        .addLast(new UpstreamConnection(UpstreamPool.this, address, channel));
            }
        };
    }

    private static void settle(ChannelFuture connected, Promise<UpstreamConnection> promise) {
        if (connected.isSuccess()) {
            promise.setSuccess(connected.channel().pipeline().get(UpstreamConnection.class));
        } else {
            promise.setFailure(connected.cause());
        }
    }

    /** Takes a connection back whose last exchange is complete on both sides. */
    public void give(UpstreamConnection connection, long now) {
        Deque<UpstreamConnection> connections =
                resting.computeIfAbsent(connection.address(), address -> new ArrayDeque<>());
        if (!connection.channel().isActive() || connections.size() >= limits.restingPerUpstream()) {
            connection.close();
            return;
        }
        connection.restSince(now);
        connections.addLast(connection);
    }

    void forget(UpstreamConnection connection) {
        Deque<UpstreamConnection> connections = resting.get(connection.address());
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
    public void keepOnly(Set<SocketAddress> kept) {
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
