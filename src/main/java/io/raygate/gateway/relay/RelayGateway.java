package io.raygate.gateway.relay;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.IoEventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.raygate.gateway.Gateway;
import io.raygate.gateway.RuleSet;
import io.raygate.gateway.upstream.Transport;
import io.raygate.gateway.upstream.UpstreamPool;
import io.raygate.vocabulary.AddressSet;
import io.raygate.vocabulary.IpAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gateway on Netty: event loops, doors, and the swap from one rule set to the next. */
final class RelayGateway implements Gateway, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RelayGateway.class);
    private static final int BACKLOG = 1024;
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(10);

    private final Engine engine;
    private final Transport transport;
    private final IoEventLoopGroup loops;
    private final Map<EventLoop, Lane> lanes = new LinkedHashMap<>();
    private final Doors doors;
    private final NavigableMap<Long, Set<DoorPlace>> prepared = new TreeMap<>();
    private boolean closed;

    RelayGateway(Engine engine, Transport transport) {
        this.engine = engine;
        this.transport = transport;
        int workers = engine.limits().workers();
        loops =
                new MultiThreadIoEventLoopGroup(
                        workers > 0 ? workers : Runtime.getRuntime().availableProcessors(),
                        new DefaultThreadFactory("gateway", true),
                        transport.handlers());
        loops.forEach(loop -> lanes.put((EventLoop) loop, lane((EventLoop) loop)));
        lanes.values().forEach(Lane::start);
        doors = new Doors(this::bind, new PortHolder(Path.of("/proc")));
    }

    private Lane lane(EventLoop loop) {
        GatewayProperties limits = engine.limits();
        UpstreamPool.Limits pooled =
                new UpstreamPool.Limits(
                        limits.pooledPerUpstream(), limits.pooledIdle(), limits.connectTimeout());
        return new Lane(loop, engine, new UpstreamPool(loop, transport, pooled));
    }

    private ChannelFuture bind(DoorPlace place, InetSocketAddress address) {
        ServerBootstrap door =
                new ServerBootstrap()
                        .group(loops)
                        .channelFactory(transport.doors())
                        .option(ChannelOption.SO_REUSEADDR, true)
                        .option(ChannelOption.SO_BACKLOG, BACKLOG)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childOption(ChannelOption.SO_KEEPALIVE, true)
                        .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                        .childHandler(entrance(place));
        transport.keepAlive().forEach(door::childOption);
        return door.bind(address);
    }

    private ChannelInitializer<Channel> entrance(DoorPlace place) {
        AddressSet balancers = engine.limits().balancers();
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                Lane lane = lanes.get(channel.eventLoop());
                if (lane == null
                        || !(channel.remoteAddress() instanceof InetSocketAddress remote)) {
                    channel.close();
                    return;
                }
                IpAddress peer = IpAddress.of(remote.getAddress());
                Introduction.Next next =
                        caller -> new ClientConnection(engine, lane, place, channel, caller);
                if (balancers.contains(peer)) {
                    Introduction.await(channel, peer, engine.limits().headTimeout(), next);
                } else {
                    channel.pipeline().addLast(next.connectionOf(peer));
                }
            }
        };
    }

    @Override
    public synchronized void prepare(RuleSet rules) {
        engine.tls().prepare(rules);
        doors.open(rules);
        prepared.put(rules.revision().number(), places(rules));
    }

    /** Doors prepared for rules still to come stay bound. */
    @Override
    public synchronized void enforce(RuleSet rules) {
        if (closed || !rules.revision().isAfter(engine.enforced().rules().revision())) {
            return;
        }
        engine.enforce(rules);
        lanes.values().forEach(Lane::rejudge);
        prepared.headMap(rules.revision().number(), true).clear();
        keepDoors();
        doors.openWhatCanBe(rules);
        LOG.info("Revision {} is in force at {} doors", rules.revision(), rules.guards().size());
    }

    @Override
    public synchronized void abandon() {
        prepared.clear();
        keepDoors();
    }

    private void keepDoors() {
        Set<DoorPlace> kept = places(engine.enforced().rules());
        prepared.values().forEach(kept::addAll);
        doors.keepOnly(kept);
    }

    private static Set<DoorPlace> places(RuleSet rules) {
        Set<DoorPlace> places = new HashSet<>();
        rules.guards().values().forEach(guard -> places.add(DoorPlace.of(guard)));
        return places;
    }

    /** Everybody who is connected; may be called from any thread. */
    Stream<ClientConnection> open() {
        return lanes.values().stream().flatMap(lane -> lane.open().stream());
    }

    /** Closes the doors, lets running requests come to an end for a moment, and stops. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        doors.keepOnly(Set.of());
        lanes.values().forEach(Lane::leave);
        long deadline = System.nanoTime() + engine.limits().shutdownGrace().toNanos();
        while (open().findAny().isPresent() && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(LOOK_AGAIN);
        }
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
