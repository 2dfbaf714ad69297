package io.raygate.gateway.relay;

import io.netty.buffer.ByteBufUtil;
import io.netty.util.ResourceLeakDetector;
import io.raygate.gateway.Admission;
import io.raygate.gateway.Credentials;
import io.raygate.gateway.DoorTransport;
import io.raygate.gateway.Guard;
import io.raygate.gateway.RuleSet;
import io.raygate.gateway.Standing;
import io.raygate.gateway.Target;
import io.raygate.gateway.traffic.Traffic;
import io.raygate.gateway.upstream.Transport;
import io.raygate.vocabulary.AddressSet;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Cidr;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.NetType;
import io.raygate.vocabulary.Port;
import io.raygate.vocabulary.Revision;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A gateway with one door on a free port, in the hands of a test. */
final class Relay implements AutoCloseable {

    static final String LOCAL = "127.0.0.1/32";
    static final String FRIEND = "127.0.0.1";
    static final String STRANGER = "127.0.0.2";

    private static final Queue<String> LEAKS = new ConcurrentLinkedQueue<>();

    static {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        ByteBufUtil.setLeakListener((type, records) -> LEAKS.add(type + records));
    }

    final OpenJudge judge = new OpenJudge();
    final EndpointId endpoint = EndpointId.privateDashboard(new ApplicationId("pa-7k2m9xq4"));
    final Port port = freePort();
    final Engine engine;
    final RelayGateway gateway;
    final Traffic traffic;
    private final DoorTransport spoken;
    private long revision;

    Relay(Transport transport, String... limits) {
        this(transport, DoorTransport.PLAIN, limits);
    }

    Relay(Transport transport, DoorTransport spoken, String... limits) {
        this.spoken = spoken;
        engine = new Engine(properties(limits), judge, InstantSource.system());
        gateway = new RelayGateway(engine, transport);
        traffic = new RelayTraffic(engine, gateway, judge);
    }

    /** The default limits but for {@code name=value} pairs. */
    static GatewayProperties properties(String... limits) {
        Map<String, String> map = new HashMap<>(Map.of("raygate.gateway.workers", "2"));
        for (String limit : limits) {
            String[] pair = limit.split("=", 2);
            map.put("raygate.gateway." + pair[0], pair[1]);
        }
        return new Binder(new MapConfigurationPropertySource(map))
                .bindOrCreate("raygate.gateway", GatewayProperties.class);
    }

    static Port freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Port(socket.getLocalPort());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    Guard guard(Target target, String... admitted) {
        return guard(endpoint, target, admitted);
    }

    Guard publicGuard(Target target, String... admitted) {
        EndpointId open =
                new EndpointId(endpoint.application(), ServiceName.DASHBOARD, NetType.PUBLIC);
        return guard(open, target, admitted);
    }

    private Guard guard(EndpointId at, Target target, String... admitted) {
        return guard(at, port, spoken, target, admitted);
    }

    static Guard guard(EndpointId endpoint, Port port, Target target, String... admitted) {
        return guard(endpoint, port, DoorTransport.PLAIN, target, admitted);
    }

    static Guard guard(
            EndpointId endpoint,
            Port port,
            DoorTransport spoken,
            Target target,
            String... admitted) {
        List<Cidr> blocks = Arrays.stream(admitted).map(Cidr::of).toList();
        return new Guard(
                endpoint,
                "search",
                IpAddress.of("127.0.0.1"),
                port,
                spoken,
                Set.of(),
                new Admission(AddressSet.of(blocks), List.of()),
                new Credentials.Jupyter(Secret.of("token")),
                target);
    }

    static Target to(SocketAddress upstream) {
        return new Target.Upstream(upstream, Secret.of("internal"), true);
    }

    /** The next revision, with these guards. */
    RuleSet rules(Guard... guards) {
        Map<EndpointId, Guard> byEndpoint = new HashMap<>();
        for (Guard guard : guards) {
            byEndpoint.put(guard.endpoint(), guard);
        }
        return new RuleSet(new Revision(++revision), byEndpoint, Standing.NOBODY);
    }

    Relay enforce(Guard... guards) {
        gateway.enforce(rules(guards));
        return this;
    }

    Relay admitting(SocketAddress upstream, String... admitted) {
        return enforce(guard(to(upstream), admitted));
    }

    /** Waits until every open connection has been looked at since the last swap. */
    void settle() {
        gateway.open()
                .forEach(
                        open -> open.channel().eventLoop().submit(() -> {}).awaitUninterruptibly());
    }

    Caller call() {
        return callFrom(FRIEND);
    }

    /** A caller who says nothing, not even the greeting of TLS. */
    Caller knockFrom(String address) {
        return new Caller(port, address);
    }

    Caller callFrom(String address) {
        return spoken.isSecure()
                ? new Caller(port, address, TestTls.DOOR::over)
                : new Caller(port, address);
    }

    @Override
    public void close() {
        gateway.close();
    }

    /** What the leak detector has found so far, after giving it every chance to. */
    static List<String> leaks() {
        for (int i = 0; i < 3; i++) {
            System.gc();
            for (int j = 0; j < 200; j++) {
                io.netty.buffer.ByteBufAllocator.DEFAULT.buffer(1).release();
            }
        }
        return List.copyOf(LEAKS);
    }
}
