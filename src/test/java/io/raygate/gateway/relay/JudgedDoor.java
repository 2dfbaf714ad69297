package io.raygate.gateway.relay;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.raygate.gateway.Admission;
import io.raygate.gateway.Credentials;
import io.raygate.gateway.DoorTransport;
import io.raygate.gateway.Guard;
import io.raygate.gateway.RuleSet;
import io.raygate.gateway.Standing;
import io.raygate.gateway.Target;
import io.raygate.gateway.accesslog.AccessEntry;
import io.raygate.gateway.judge.Doorkeeper;
import io.raygate.gateway.metering.Metering;
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
import java.net.SocketAddress;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One endpoint on a free port with the real judge behind it, before an upstream of a test. */
final class JudgedDoor implements AutoCloseable {

    static final String ACCESS_KEY = "rg_sec_test-access-key";
    static final String ANONYMOUS_KEY = "rg_anon_test-anonymous-key";
    static final String USERNAME = "dashboard";
    static final String PASSWORD = "dashboard-password";
    static final String JUPYTER_TOKEN = "jupyter-token";

    private static final ApplicationId SEARCH = new ApplicationId("pa-7k2m9xq4");

    final Port port = Relay.freePort();
    final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    final Queue<AccessEntry> log = new ConcurrentLinkedQueue<>();
    private final RelayGateway gateway;

    private JudgedDoor(Target upstream, ServiceName service, Credentials credentials) {
        InstantSource clock = InstantSource.system();
        Doorkeeper judge = new Doorkeeper(clock, new SecureRandom());
        Engine engine =
                new Engine(Relay.properties(), judge, clock, new Metering(meters), log::add);
        gateway = new RelayGateway(engine, Transport.NIO);
        Guard guard =
                new Guard(
                        new EndpointId(SEARCH, service, NetType.PRIVATE),
                        "search",
                        IpAddress.of("127.0.0.1"),
                        port,
                        DoorTransport.PLAIN,
                        Set.of(),
                        new Admission(AddressSet.of(List.of(Cidr.of(Relay.LOCAL))), List.of()),
                        credentials,
                        upstream);
        gateway.enforce(
                new RuleSet(new Revision(1), Map.of(guard.endpoint(), guard), Standing.NOBODY));
    }

    static JudgedDoor dashboard(SocketAddress upstream, boolean jwtEnabled) {
        return new JudgedDoor(
                Relay.to(upstream),
                ServiceName.DASHBOARD,
                new Credentials.Dashboard(
                        USERNAME,
                        Secret.of(PASSWORD),
                        jwtEnabled,
                        Secret.of("a-secret-of-at-least-32-bytes-for-jwt"),
                        Secret.of(ACCESS_KEY),
                        Secret.of(ANONYMOUS_KEY),
                        false));
    }

    static JudgedDoor jupyter(SocketAddress upstream) {
        return jupyterAt(Relay.to(upstream));
    }

    static JudgedDoor jupyterAt(Target upstream) {
        return new JudgedDoor(
                upstream, ServiceName.JUPYTER, new Credentials.Jupyter(Secret.of(JUPYTER_TOKEN)));
    }

    /** The answer to a request without a body. */
    Caller.Answer ask(String methodAndTarget, String... headers) {
        return say(methodAndTarget, "", headers);
    }

    /** The answer to a request with that body. */
    Caller.Answer say(String methodAndTarget, String body, String... headers) {
        StringBuilder request = new StringBuilder(methodAndTarget).append(" HTTP/1.1\r\n");
        request.append("Host: 127.0.0.1:").append(port).append("\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        if (!body.isEmpty()) {
            request.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        try (Caller caller = new Caller(port, Relay.FRIEND)) {
            return caller.send(request + "\r\n" + body).answer();
        }
    }

    /** Signs in on the page and gives the Cookie header of the session. */
    String signIn() {
        Caller.Answer answer =
                say(
                        "POST /.raygate/sign-in",
                        "username=" + USERNAME + "&password=" + PASSWORD,
                        "Origin: http://127.0.0.1:" + port,
                        "Content-Type: application/x-www-form-urlencoded");
        return answer.head().replaceAll("(?s).*Set-Cookie: ([^;]+);.*", "Cookie: $1");
    }

    /** From now on nothing is behind any door. */
    void deleteApplication() {
        gateway.enforce(new RuleSet(new Revision(2), Map.of(), Standing.NOBODY));
    }

    @Override
    public void close() {
        gateway.close();
    }
}
