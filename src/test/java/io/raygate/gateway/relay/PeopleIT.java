package io.raygate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import io.raygate.gateway.Admission;
import io.raygate.gateway.Credentials;
import io.raygate.gateway.DoorTransport;
import io.raygate.gateway.Gateway;
import io.raygate.gateway.Guard;
import io.raygate.gateway.OneTimeCodes;
import io.raygate.gateway.RuleSet;
import io.raygate.gateway.Standing;
import io.raygate.gateway.Target;
import io.raygate.gateway.credential.Tokens;
import io.raygate.gateway.relay.Caller.Answer;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.AddressSet;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Cidr;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.JobTokenClaims;
import io.raygate.vocabulary.Port;
import io.raygate.vocabulary.Revision;
import io.raygate.vocabulary.Role;
import io.raygate.vocabulary.Secret;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Somebody loses a role or the account while a log tail of theirs is open: over real sockets. */
class PeopleIT {

    private static final String JWT_SECRET = "a-secret-of-at-least-32-bytes-for-jwt";
    private static final String ACCESS_KEY = "rg_sec_test-access-key";
    private static final Pattern COOKIE = Pattern.compile("Set-Cookie: ([^;]+);");

    private final EndpointId endpoint =
            EndpointId.privateDashboard(new ApplicationId("pa-7k2m9xq4"));
    private final Port port = Relay.freePort();
    private final Instant begin = Instant.now();
    private long revision;

    @Test
    void cutsTheLogTailsOfADeactivatedPersonAndNobodyElses() throws Exception {
        run(
                (gateway, codes, upstream) -> {
                    Caller bySession = tail(cookie(codes));
                    Caller byToken = tail(bearer(minted()));
                    Caller byKey = tail(bearer(ACCESS_KEY));

                    enforce(gateway, Standing.NOBODY, upstream);

                    // Close 1008, then the end.
                    assertThat(bySession.readToEnd()).startsWith("\u0088").contains("\u0003\u00f0");
                    assertThat(byToken.readToEnd()).startsWith("\u0088").contains("\u0003\u00f0");
                    assertThat(get(bearer(minted())).status()).isEqualTo(403);
                    assertThat(isConnected(byKey, upstream)).isTrue();
                });
    }

    @Test
    void cutsWhatTakesAnOperatorFromWhoeverIsAViewerNow() throws Exception {
        run(
                (gateway, codes, upstream) -> {
                    Caller byToken = tail(bearer(minted()));
                    Caller bySession = tail(cookie(codes));

                    enforce(gateway, olga(Role.VIEWER), upstream);

                    assertThat(byToken.readToEnd()).startsWith("\u0088").contains("\u0003\u00f0");
                    assertThat(isConnected(bySession, upstream)).isTrue();
                });
    }

    private interface Scene {
        void play(Gateway gateway, OneTimeCodes codes, RawUpstream upstream);
    }

    private void run(Scene scene) throws Exception {
        try (RawUpstream upstream =
                RawUpstream.unix(
                        line -> {
                            line.acceptWebSocket();
                            line.listenToEnd();
                        })) {
            new ApplicationContextRunner()
                    .withUserConfiguration(RelayConfiguration.class)
                    .run(
                            context -> {
                                Gateway gateway = context.getBean(Gateway.class);
                                enforce(gateway, olga(Role.OPERATOR), upstream);
                                scene.play(gateway, context.getBean(OneTimeCodes.class), upstream);
                            });
        }
    }

    /** Whether what it says still arrives. */
    private static boolean isConnected(Caller caller, RawUpstream upstream) {
        caller.send("still here");
        await().until(
                        () ->
                                upstream.lines().stream()
                                        .anyMatch(line -> line.heard().endsWith("still here")));
        return true;
    }

    private Standing olga(Role role) {
        return new Standing(Map.of("olga", new Standing.Person(role, begin)));
    }

    private void enforce(Gateway gateway, Standing people, RawUpstream upstream) {
        Guard guard =
                new Guard(
                        endpoint,
                        "search",
                        IpAddress.of("127.0.0.1"),
                        port,
                        DoorTransport.PLAIN,
                        Set.of(),
                        new Admission(AddressSet.of(List.of(Cidr.of("127.0.0.1/32"))), List.of()),
                        new Credentials.Dashboard(
                                "dashboard",
                                Secret.of("dashboard-password"),
                                true,
                                Secret.of(JWT_SECRET),
                                Secret.of(ACCESS_KEY),
                                Secret.of("rg_anon_test-anonymous-key"),
                                false),
                        new Target.Upstream(upstream.address(), Secret.of("internal"), true));
        gateway.enforce(new RuleSet(new Revision(++revision), Map.of(endpoint, guard), people));
    }

    private String cookie(OneTimeCodes codes) {
        Actor olga = new Actor("olga", Optional.of(Role.OPERATOR), Optional.empty());
        String form = "code=" + codes.issue(endpoint, olga).reveal();
        Answer opened =
                new Caller(port, Relay.FRIEND)
                        .send(
                                "POST /.raygate/open HTTP/1.1\r\nHost: 127.0.0.1:"
                                        + port
                                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                        + "Content-Length: "
                                        + form.length()
                                        + "\r\n\r\n"
                                        + form)
                        .answer();
        Matcher cookie = COOKIE.matcher(opened.head());
        assertThat(cookie.find()).as(opened.head()).isTrue();
        return "Cookie: " + cookie.group(1) + "\r\n";
    }

    private String minted() {
        var claims =
                Tokens.claims(endpoint.application(), begin.plusSeconds(3600))
                        .issuer(JobTokenClaims.ISSUER)
                        .subject("olga")
                        .issueTime(Date.from(Instant.now()));
        return Tokens.signed(JWSAlgorithm.HS256, JWT_SECRET, claims);
    }

    private static String bearer(String token) {
        return "Authorization: Bearer " + token + "\r\n";
    }

    private Answer get(String credential) {
        return new Caller(port, Relay.FRIEND)
                .send(
                        "GET /api/jobs/ HTTP/1.1\r\nHost: 127.0.0.1:"
                                + port
                                + "\r\n"
                                + credential
                                + "\r\n")
                .answer();
    }

    private Caller tail(String credential) {
        Caller tail =
                new Caller(port, Relay.FRIEND)
                        .send(
                                "GET /api/jobs/raysubmit_1/logs/tail HTTP/1.1\r\nHost: 127.0.0.1:"
                                        + port
                                        + "\r\n"
                                        + credential
                                        + "Connection: Upgrade\r\nUpgrade: websocket\r\n"
                                        + "Sec-WebSocket-Version: 13\r\n"
                                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        assertThat(tail.answer().status()).isEqualTo(101);
        return tail;
    }
}
