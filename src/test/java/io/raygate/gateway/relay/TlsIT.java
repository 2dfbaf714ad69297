package io.raygate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.raygate.gateway.DoorTransport;
import io.raygate.gateway.Guard;
import io.raygate.gateway.Target;
import io.raygate.gateway.judge.LocalResponse;
import io.raygate.gateway.judge.Verdict.Answered;
import io.raygate.gateway.relay.Caller.End;
import io.raygate.gateway.upstream.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is TLS's own; what holds with TLS as without is run in {@link Setup} too. */
class TlsIT {

    /** An alert record (21) of TLS 1.2; in TLS 1.3 all records look alike. */
    private static final byte ALERT = 21;

    private final Setup.Closing closing = new Setup.Closing();

    @AfterEach
    void closeEverything() throws Exception {
        closing.close();
        assertThat(Relay.leaks()).isEmpty();
    }

    private RawUpstream upstream(RawUpstream.Script script) {
        return closing.add(RawUpstream.unix(script));
    }

    private Relay relay(String... limits) {
        return closing.add(new Relay(Transport.best(), TestTls.DOOR.transport, limits));
    }

    private Relay before(RawUpstream upstream, String... limits) {
        return relay(limits).admitting(upstream.address(), Relay.LOCAL);
    }

    private Caller speaking(Relay relay, String... protocols) {
        return closing.add(
                new Caller(relay.port, Relay.FRIEND, wire -> TestTls.DOOR.over(wire, protocols)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void speaksModernTls(String protocol) {
        Relay relay = before(upstream(RawUpstream.answering("hello")));
        AtomicReference<SSLSocket> socket = new AtomicReference<>();
        UnaryOperator<Socket> speech =
                wire -> {
                    socket.set(TestTls.DOOR.over(wire, protocol));
                    return socket.get();
                };

        Caller caller = closing.add(new Caller(relay.port, Relay.FRIEND, speech));

        assertThat(caller.get("/").answer().body()).isEqualTo("hello");
        assertThat(socket.get().getSession().getProtocol()).isEqualTo(protocol);
        assertThat(socket.get().getSession().getCipherSuite()).contains("_GCM_");
    }

    @Test
    void refusesCiphersWithoutForwardSecrecyOrAuthentication() {
        Relay relay = before(upstream(RawUpstream.answering("hello")));
        UnaryOperator<Socket> old =
                wire -> {
                    SSLSocket tls = TestTls.DOOR.over(wire, "TLSv1.2");
                    tls.setEnabledCipherSuites(
                            new String[] {"TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA"});
                    return tls;
                };

        Caller caller = closing.add(new Caller(relay.port, Relay.FRIEND, old));

        assertThatThrownBy(() -> caller.get("/"))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(SSLException.class)
                .hasMessageContaining("handshake_failure");
    }

    /** Each time would cost a signature, and TLS 1.2 leaves it to the caller how often. */
    @Test
    void beginsTlsOnceOnOneConnection() throws IOException {
        Relay relay = before(upstream(RawUpstream.answering("hello")));
        AtomicReference<SSLSocket> socket = new AtomicReference<>();
        UnaryOperator<Socket> speech =
                wire -> {
                    socket.set(TestTls.DOOR.over(wire, "TLSv1.2"));
                    return socket.get();
                };
        Caller caller = closing.add(new Caller(relay.port, Relay.FRIEND, speech));
        assertThat(caller.get("/").answer().status()).isEqualTo(200);

        socket.get().setSoTimeout(20_000);
        socket.get().startHandshake();

        assertThatThrownBy(() -> socket.get().getInputStream().read())
                .isInstanceOf(SSLException.class)
                .hasMessageContaining("handshake_failure");
    }

    @Test
    void tellsTheJudgeThatTheConnectionIsSecure() {
        RawUpstream upstream = upstream(RawUpstream.answering("hello"));
        Relay secret = before(upstream);
        Relay open =
                closing.add(new Relay(Transport.best())).admitting(upstream.address(), Relay.LOCAL);

        secret.call().get("/").answer();
        open.call().get("/").answer();

        assertThat(secret.judge.lastWasSecure).isTrue();
        assertThat(open.judge.lastWasSecure).isFalse();
    }

    @Test
    void answersPlainHttpWithOneLineThatHelps() {
        Relay relay = before(upstream(RawUpstream.answering("hello")));

        Caller.Answer answer = relay.knockFrom(Relay.FRIEND).get("/").answer();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo(
                        "This endpoint speaks HTTPS: call it with https:// instead of http://.\n");
    }

    @Test
    void saysNothingToPlainHttpFromAStranger() {
        RawUpstream upstream = upstream(RawUpstream.answering("hello"));
        Relay relay = before(upstream);

        assertThat(relay.knockFrom(Relay.STRANGER).get("/").end()).isNotNull();
        assertThat(relay.knockFrom(Relay.STRANGER).send("\u0000\u0001").readToEnd()).isEmpty();
    }

    @Test
    void saysNothingToWhateverIsNeitherTlsNorHttp() {
        Relay relay = before(upstream(RawUpstream.answering("hello")));

        assertThat(relay.knockFrom(Relay.FRIEND).send("\u0080").readToEnd()).isEmpty();
    }

    @Test
    void shakesNoHandsWithAStrangerAtAPublicDoor() {
        RawUpstream upstream = upstream(RawUpstream.answering("hello"));
        Relay relay = relay();
        relay.enforce(relay.publicGuard(Relay.to(upstream.address()), Relay.LOCAL));

        Caller knocking = relay.knockFrom(Relay.STRANGER);

        assertThat(knocking.readToEnd()).isEmpty();
        assertThat(relay.call().get("/").answer().status()).isEqualTo(200);
    }

    @Test
    void doesNotWaitForeverForAGreeting() {
        Relay relay = before(upstream(RawUpstream.answering("hello")), "head-timeout=100ms");

        assertThat(relay.knockFrom(Relay.FRIEND).end()).isEqualTo(End.CLOSED);
        assertThat(relay.knockFrom(Relay.FRIEND).send("\u0016\u0003").end()).isEqualTo(End.CLOSED);
    }

    @Test
    void cutsWhoIsStillGreetingWhenTheRulesChange() {
        RawUpstream upstream = upstream(RawUpstream.answering("hello"));
        Relay relay = before(upstream);
        Caller caller = relay.knockFrom(Relay.FRIEND).send("\u0016\u0003");
        await().until(() -> relay.gateway.open().count() == 1);

        relay.admitting(upstream.address(), Relay.STRANGER + "/32");

        assertThat(caller.readToEnd()).isEmpty();
    }

    /** Without TLS's own last word an answer that ends with the connection could have been cut. */
    @Test
    void saysTheLastWordOfTlsBeforeItCloses() {
        Relay relay = relay();
        relay.admitting(upstream(RawUpstream.answering("x")).address(), Relay.LOCAL);
        relay.judge.verdict =
                (guard, head) -> new Answered(LocalResponse.line(200, "hello"), "test");
        Tap tap = new Tap();
        Caller caller =
                closing.add(
                        new Caller(
                                relay.port,
                                Relay.FRIEND,
                                wire -> TestTls.DOOR.over(tap.on(wire), "TLSv1.2")));

        caller.send("GET / HTTP/1.0\r\nHost: a\r\n\r\n");

        assertThat(caller.readToEnd()).endsWith("hello\n");
        assertThat(tap.lastRecord()).isEqualTo(ALERT);
    }

    @Test
    void saysNoLastWordWhereItCuts() {
        RawUpstream upstream =
                upstream(
                        line -> {
                            line.readHead();
                            line.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello");
                            line.close();
                        });
        Relay relay = before(upstream);
        Tap tap = new Tap();
        Caller caller =
                closing.add(
                        new Caller(
                                relay.port,
                                Relay.FRIEND,
                                wire -> TestTls.DOOR.over(tap.on(wire), "TLSv1.2")));

        caller.get("/").readHead();

        assertThat(caller.end()).isEqualTo(End.RESET);
        assertThat(tap.lastRecord()).isNotEqualTo(ALERT);
    }

    @Test
    void throwsAwayWhatComesAfterItsLastWord() {
        Relay relay = before(upstream(RawUpstream.answering("hello")));
        relay.judge.verdict =
                (guard, head) -> new Answered(LocalResponse.line(403, "never"), "test");
        Caller caller = speaking(relay, "TLSv1.2");

        caller.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\n\r\n");
        caller.send(new byte[100_000]);

        assertThat(caller.answer().body()).isEqualTo("never\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void noticesThatAClientSaidItsLastWord(String protocol) {
        Relay relay = before(upstream(RawUpstream.answering("hello")));
        Caller caller = speaking(relay, protocol);
        assertThat(caller.get("/").answer().status()).isEqualTo(200);

        caller.shutdownOutput();

        assertThat(caller.end()).isEqualTo(End.CLOSED);
        await().until(() -> relay.gateway.open().findAny().isEmpty());
    }

    @Test
    void takesANewCertificateWithoutCuttingAnybody() {
        RawUpstream upstream = upstream(RawUpstream.answering("hello"));
        Relay relay = before(upstream);
        Caller before = relay.call();
        assertThat(before.get("/").answer().status()).isEqualTo(200);
        TestTls renewed = new TestTls();

        relay.enforce(spoken(relay, Relay.to(upstream.address()), renewed.transport));

        assertThat(before.get("/").answer().status()).isEqualTo(200);
        Caller after =
                closing.add(new Caller(relay.port, Relay.FRIEND, wire -> renewed.over(wire)));
        assertThat(after.get("/").answer().status()).isEqualTo(200);
        assertThatThrownBy(() -> relay.call().get("/")).hasCauseInstanceOf(SSLException.class);
    }

    @Test
    void cutsPlainConnectionsWhenTheDoorBeginsToSpeakTls() {
        RawUpstream upstream = upstream(RawUpstream.answering("hello"));
        Relay relay = relay();
        Target target = Relay.to(upstream.address());
        relay.enforce(spoken(relay, target, DoorTransport.PLAIN));
        Caller plain = relay.knockFrom(Relay.FRIEND);
        assertThat(plain.get("/").answer().status()).isEqualTo(200);

        relay.enforce(spoken(relay, target, TestTls.DOOR.transport));

        assertThat(plain.end()).isEqualTo(End.CLOSED);
        await().atMost(Duration.ofSeconds(2)).until(() -> relay.gateway.open().findAny().isEmpty());
    }

    private static Guard spoken(Relay relay, Target target, DoorTransport transport) {
        return Relay.guard(relay.endpoint, relay.port, transport, target, Relay.LOCAL);
    }
}
