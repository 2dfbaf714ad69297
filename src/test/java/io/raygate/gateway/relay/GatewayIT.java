package io.raygate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.gateway.Admission;
import io.raygate.gateway.Credentials;
import io.raygate.gateway.DoorTransport;
import io.raygate.gateway.Gateway;
import io.raygate.gateway.Guard;
import io.raygate.gateway.OneTimeCodes;
import io.raygate.gateway.RuleSet;
import io.raygate.gateway.Standing;
import io.raygate.gateway.Target;
import io.raygate.gateway.relay.Caller.Answer;
import io.raygate.gateway.traffic.AddressProbe;
import io.raygate.gateway.traffic.RefusedCaller;
import io.raygate.gateway.traffic.Traffic;
import io.raygate.vocabulary.AddressSet;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Cidr;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Port;
import io.raygate.vocabulary.Revision;
import io.raygate.vocabulary.Secret;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The engine and the real judge, put together as the console puts them. */
class GatewayIT {

    private static final String ACCESS_KEY = "rg_sec_test-access-key";

    private final EndpointId endpoint =
            EndpointId.privateDashboard(new ApplicationId("pa-7k2m9xq4"));
    private final Port port = Relay.freePort();
    private Standing people = Standing.NOBODY;

    private void run(Consumer<AssertableApplicationContext> test) {
        new ApplicationContextRunner()
                .withUserConfiguration(RelayConfiguration.class)
                .run(test::accept);
    }

    private RuleSet rules(long revision, Secret accessKey, RawUpstream upstream, String admitted) {
        Guard guard =
                new Guard(
                        endpoint,
                        "search",
                        IpAddress.of("127.0.0.1"),
                        port,
                        DoorTransport.PLAIN,
                        Set.of("search.example.org"),
                        new Admission(AddressSet.of(List.of(Cidr.of(admitted))), List.of()),
                        new Credentials.Dashboard(
                                "dashboard",
                                Secret.of("dashboard-password"),
                                true,
                                Secret.of("a-secret-of-at-least-32-bytes-for-jwt"),
                                accessKey,
                                Secret.of("rg_anon_test-anonymous-key"),
                                false),
                        new Target.Upstream(upstream.address(), Secret.of("internal"), true));
        return new RuleSet(new Revision(revision), Map.of(endpoint, guard), people);
    }

    private Caller call(String from, String request, String... headers) {
        Caller caller = new Caller(port, from);
        return caller.send(
                request
                        + " HTTP/1.1\r\nHost: 127.0.0.1:"
                        + port
                        + "\r\n"
                        + String.join("", headers)
                        + "\r\n");
    }

    private static String bearer(String key) {
        return "Authorization: Bearer " + key + "\r\n";
    }

    @Test
    void keepsEveryPortShutUntilItIsToldTheRules() {
        run(
                context -> {
                    assertThat(context).hasSingleBean(Gateway.class);
                    assertThat(context).hasSingleBean(OneTimeCodes.class);
                    assertThatThrownBy(() -> new Caller(port, Relay.FRIEND))
                            .isInstanceOf(UncheckedIOException.class);
                });
    }

    @Test
    void letsInWhomAddressAndKeyAdmitAndNobodyElse() throws Exception {
        try (RawUpstream upstream = RawUpstream.unix(RawUpstream.answering("[]"))) {
            run(
                    context -> {
                        Secret key = Secret.of(ACCESS_KEY);
                        context.getBean(Gateway.class)
                                .enforce(rules(1, key, upstream, "127.0.0.1/32"));

                        Answer admitted =
                                call(Relay.FRIEND, "GET /api/jobs/", bearer(ACCESS_KEY)).answer();
                        Answer keyless = call(Relay.FRIEND, "GET /api/jobs/").answer();
                        Answer stranger =
                                call(Relay.STRANGER, "GET /api/jobs/", bearer(ACCESS_KEY)).answer();
                        Answer unknown =
                                call(Relay.FRIEND, "GET /unknown", bearer(ACCESS_KEY)).answer();

                        assertThat(admitted.body()).isEqualTo("[]");
                        assertThat(keyless.status()).isEqualTo(401);
                        assertThat(keyless.head()).doesNotContain("Location");
                        assertThat(stranger.status()).isEqualTo(403);
                        assertThat(stranger.body())
                                .isEqualTo(
                                        "127.0.0.2 is not on the whitelist of application"
                                                + " pa-7k2m9xq4.\n");
                        assertThat(unknown.status()).isEqualTo(403);
                        assertThat(upstream.lines()).hasSize(1);
                        assertThat(upstream.first().heard())
                                .contains("X-Ray-Authorization: Bearer internal\r\n")
                                .doesNotContain(ACCESS_KEY);
                        assertThat(
                                        context.getBean(Traffic.class)
                                                .refusedCallers(endpoint.application()))
                                .extracting(RefusedCaller::address)
                                .containsExactly(IpAddress.of(Relay.STRANGER));
                    });
        }
    }

    @Test
    void cutsTheLogTailThatARotatedKeyOpened() throws Exception {
        try (RawUpstream upstream =
                RawUpstream.unix(
                        line -> {
                            line.acceptWebSocket();
                            line.listenToEnd();
                        })) {
            run(
                    context -> {
                        Gateway gateway = context.getBean(Gateway.class);
                        gateway.enforce(rules(1, Secret.of(ACCESS_KEY), upstream, "127.0.0.1/32"));
                        Caller tail =
                                call(
                                        Relay.FRIEND,
                                        "GET /api/jobs/raysubmit_1/logs/tail",
                                        bearer(ACCESS_KEY),
                                        "Connection: Upgrade\r\nUpgrade: websocket\r\n",
                                        "Sec-WebSocket-Version: 13\r\n",
                                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
                        assertThat(tail.answer().status()).isEqualTo(101);

                        gateway.enforce(
                                rules(2, Secret.of("rg_sec_other"), upstream, "127.0.0.1/32"));

                        assertThat(tail.readToEnd()).startsWith("\u0088").contains("\u0003\u00f0");
                    });
        }
    }

    @Test
    void learnsTheAddressOfWhoeverOpensAProbe() throws Exception {
        try (RawUpstream upstream = RawUpstream.unix(RawUpstream.answering("[]"))) {
            run(
                    context -> {
                        context.getBean(Gateway.class)
                                .enforce(rules(1, Secret.of(ACCESS_KEY), upstream, "127.0.0.1/32"));
                        AddressProbe probe = context.getBean(Traffic.class).probe(endpoint);

                        Answer answer = call(Relay.STRANGER, "GET " + probe.path()).answer();

                        assertThat(answer.status()).isBetween(200, 204);
                        assertThat(answer.has("Connection: close")).isTrue();
                        assertThat(probe.seen()).isCompletedWithValue(IpAddress.of(Relay.STRANGER));
                    });
        }
    }

    @Test
    void readsTheSignInFormAndOpensASession() throws Exception {
        try (RawUpstream upstream = RawUpstream.unix(RawUpstream.answering("dashboard"))) {
            run(
                    context -> {
                        context.getBean(Gateway.class)
                                .enforce(rules(1, Secret.of(ACCESS_KEY), upstream, "127.0.0.1/32"));
                        String form = "username=dashboard&password=dashboard-password";
                        Answer signedIn =
                                call(
                                                Relay.FRIEND,
                                                "POST /.raygate/sign-in",
                                                "Origin: http://127.0.0.1:" + port + "\r\n",
                                                "Content-Type: application/x-www-form-urlencoded\r\n",
                                                "Content-Length: " + form.length() + "\r\n")
                                        .send(form)
                                        .answer();
                        String cookie =
                                signedIn.head().replaceAll("(?s).*Set-Cookie: ([^;]+);.*", "$1");

                        Answer page =
                                call(Relay.FRIEND, "GET /", "Cookie: " + cookie + "\r\n").answer();

                        assertThat(signedIn.status()).isEqualTo(303);
                        assertThat(page.body()).isEqualTo("dashboard");
                        assertThat(upstream.first().heard()).doesNotContain("Cookie");
                    });
        }
    }
}
