package io.raygate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.certificates.TestIdentity;
import io.raygate.gateway.Target;
import io.raygate.gateway.relay.Caller.Answer;
import io.raygate.gateway.relay.Caller.End;
import io.raygate.gateway.upstream.Transport;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.PinnedAddress;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.WebAddress;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Upstreams that somebody else runs, over TLS and at a pinned address. */
@ParameterizedClass
@EnumSource(Transport.class)
class RemoteUpstreamIT {

    private static final TestIdentity IDENTITY = TestIdentity.of("ray.lan");
    private static final String UNTIL_CLOSE = "HTTP/1.1 200 OK\r\n\r\nhello";

    @Parameter Transport transport = Transport.best();

    private Optional<Relay> relay = Optional.empty();

    @AfterEach
    void close() {
        relay.ifPresent(Relay::close);
    }

    private Caller before(TlsUpstream upstream, String name, Optional<String> authorities) {
        return before(
                new PinnedAddress(
                        WebAddress.of("https://" + name + ":" + upstream.port()),
                        IpAddress.of("127.0.0.1"),
                        authorities));
    }

    private Caller before(PinnedAddress at) {
        Relay made = new Relay(transport);
        relay = Optional.of(made);
        made.enforce(
                made.guard(
                        Target.Upstream.remote(at, Optional.of(Secret.of("internal"))),
                        "127.0.0.0/8"));
        return made.call();
    }

    private Caller trusting(TlsUpstream upstream) {
        return before(upstream, "ray.lan", Optional.of(IDENTITY.authority()));
    }

    @Test
    void relaysOverTlsToWhomItTrusts() {
        try (TlsUpstream upstream =
                TlsUpstream.saying(
                        IDENTITY, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", true)) {
            Answer answer = trusting(upstream).get("/").answer();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("hello");
        }
    }

    @Test
    void sendsNothingToWhoeverHasACertificateForAnotherName() {
        try (TlsUpstream upstream = TlsUpstream.saying(IDENTITY, UNTIL_CLOSE, true)) {
            Answer answer =
                    before(upstream, "other.lan", Optional.of(IDENTITY.authority()))
                            .get("/")
                            .answer();

            assertThat(answer.status()).isEqualTo(502);
            assertThat(answer.body()).isEqualTo("Application pa-7k2m9xq4 cannot be reached.\n");
            assertThat(upstream.heard()).isEmpty();
        }
    }

    @Test
    void sendsNothingToWhomItDoesNotTrust() {
        try (TlsUpstream upstream = TlsUpstream.saying(IDENTITY, UNTIL_CLOSE, true)) {
            assertThat(before(upstream, "ray.lan", Optional.empty()).get("/").answer().status())
                    .isEqualTo(502);
            assertThat(upstream.heard()).isEmpty();
        }
    }

    @Test
    void takesAnAnnouncedEndForTheEndOfAnAnswer() {
        try (TlsUpstream upstream = TlsUpstream.saying(IDENTITY, UNTIL_CLOSE, true)) {
            assertThat(trusting(upstream).get("/").answer().body()).isEqualTo("hello");
        }
    }

    @Test
    void cutsTheClientWhereAnAnswerEndsWithoutTlsSayingSo() {
        try (TlsUpstream upstream = TlsUpstream.saying(IDENTITY, UNTIL_CLOSE, false)) {
            Caller caller = trusting(upstream).get("/");
            caller.readHead();

            assertThat(caller.end()).isEqualTo(End.RESET);
        }
    }

    @Test
    void connectsNowhereOffLimits() {
        PinnedAddress metadata =
                new PinnedAddress(
                        WebAddress.of("http://ray.lan"),
                        IpAddress.of("169.254.169.254"),
                        Optional.empty());

        assertThat(before(metadata).get("/").answer().status()).isEqualTo(502);
    }
}
