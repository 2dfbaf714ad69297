package io.raygate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.gateway.relay.Caller.Answer;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Who is calling when a load balancer stands before the door. */
class ProxyProtocolIT extends Stand {

    private static final String BALANCER = "127.0.0.3";
    private static final String FROM_BALANCER = "proxy-protocol-from=" + BALANCER + "/32";
    private static final String FRIENDLY = "PROXY TCP4 127.0.0.1 127.0.0.9 4000 80\r\n";
    private static final String STRANGE = "PROXY TCP4 203.0.113.9 127.0.0.9 4000 80\r\n";
    private static final String REQUEST = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n";

    ProxyProtocolIT(Setup setup) {
        super(setup);
    }

    private Relay behindABalancer() {
        return before(upstream(RawUpstream.answering("hello")), FROM_BALANCER);
    }

    /** A caller through the load balancer, whose first bytes are these. */
    private Caller through(Relay relay, byte[] introduction) {
        return new Caller(relay.port, BALANCER, setup::speech).sendBeneath(introduction);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Version 2, of a call from an IPv4 address. */
    private static byte[] version2(String caller, int command, byte... added) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(HexFormat.of().parseHex("0d0a0d0a000d0a515549540a"));
            out.write(0x20 | command);
            out.write(0x11);
            out.writeShort(12 + added.length);
            out.write(InetAddress.getByName(caller).getAddress());
            out.write(InetAddress.getByName("127.0.0.9").getAddress());
            out.writeShort(4000);
            out.writeShort(80);
            out.write(added);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    @Test
    void judgesTheCallerThatTheBalancerNames() {
        Relay relay = behindABalancer();

        Answer friend = through(relay, bytes(FRIENDLY)).send(REQUEST).answer();
        Answer stranger = through(relay, bytes(STRANGE)).send(REQUEST).answer();

        assertThat(friend.status()).isEqualTo(200);
        assertThat(stranger.status()).isEqualTo(403);
        assertThat(stranger.body()).contains("203.0.113.9");
    }

    @Test
    void readsVersionTwoWithWhatBalancersAddToIt() {
        Relay relay = behindABalancer();
        byte[] endpoint = {(byte) 0xEA, 0, 3, 1, 'v', 'p'};

        Answer friend = through(relay, version2("127.0.0.1", 1, endpoint)).send(REQUEST).answer();
        Answer stranger = through(relay, version2("203.0.113.9", 1)).send(REQUEST).answer();

        assertThat(friend.status()).isEqualTo(200);
        assertThat(stranger.body()).contains("203.0.113.9");
    }

    @Test
    void takesTheIntroductionInPiecesAndTogetherWithTheRequest() {
        Relay relay = behindABalancer();
        for (int cut = 1; cut < FRIENDLY.length(); cut++) {
            try (Caller caller = through(relay, bytes(FRIENDLY.substring(0, cut)))) {
                caller.sendBeneath(bytes(FRIENDLY.substring(cut)));
                assertThat(caller.send(REQUEST).answer().status())
                        .as("cut at " + cut)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void judgesTheBalancersOwnChecksByItsOwnAddress() {
        Relay relay = behindABalancer();

        Answer local = through(relay, version2("127.0.0.1", 0)).send(REQUEST).answer();
        Answer unknown = through(relay, bytes("PROXY UNKNOWN\r\n")).send(REQUEST).answer();

        assertThat(local.body()).contains(BALANCER);
        assertThat(unknown.body()).contains(BALANCER);
    }

    @Test
    void hearsNobodyWhoComesFromTheBalancerWithoutAnIntroduction() {
        Relay relay = behindABalancer();
        for (String first :
                new String[] {
                    REQUEST,
                    "PROXY TCP4 127.0.0.1\r\n" + REQUEST,
                    "PROXY TCP4 127.0.0.1 127.0.0.9 99999 80\r\n" + REQUEST,
                    "PROXY TCP4 010.0.0.1 127.0.0.9 4000 80\r\n" + REQUEST,
                    "proxy TCP4 127.0.0.1 127.0.0.9 4000 80\r\n" + REQUEST,
                    "PROXY " + "x".repeat(300)
                }) {
            try (Caller caller = relay.knockFrom(BALANCER)) {
                caller.send(first);
                assertThat(caller.readToEnd()).as(first).isEmpty();
            }
        }
    }

    @Test
    void believesNobodyElse() {
        Relay relay = behindABalancer();
        try (Caller caller = relay.callFrom(Relay.FRIEND)) {
            caller.send(STRANGE + REQUEST);

            assertThat(caller.answer().status()).isEqualTo(400);
        }
    }

    @Test
    void waitsForAnIntroductionNoLongerThanForAHead() {
        Relay relay =
                before(
                        upstream(RawUpstream.answering("hello")),
                        FROM_BALANCER,
                        "head-timeout=100ms");

        try (Caller caller = relay.knockFrom(BALANCER)) {
            caller.send("PROXY TCP4 127");

            assertThat(caller.readToEnd()).isEmpty();
        }
    }
}
