package io.raygate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raygate.gateway.relay.Caller.Answer;
import io.raygate.gateway.relay.Caller.End;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** WebSockets: a tunnel while they are allowed, a proper Close when they no longer are. */
class WebSocketIT extends Stand {

    private static final String NOT_ALLOWED = "\u0088\u0013\u0003\u00f0no longer allowed";
    private static final String GOING_AWAY = "\u0088\u0013\u0003\u00e9the gateway stops";

    WebSocketIT(Setup setup) {
        super(setup);
    }

    /** An unmasked text frame of fewer than 126 bytes. */
    private static String frame(String text) {
        return "\u0081" + (char) text.length() + text;
    }

    private RawUpstream talking(RawUpstream.Script script) {
        return upstream(
                line -> {
                    line.acceptWebSocket();
                    script.play(line);
                });
    }

    private static Caller open(Relay relay) {
        Caller caller = relay.call().openWebSocket("/api/jobs/1/logs/tail");
        Answer answer = caller.answer();
        assertThat(answer.status()).isEqualTo(101);
        assertThat(answer.has("Upgrade: websocket")).isTrue();
        assertThat(answer.has("Connection: Upgrade")).isTrue();
        assertThat(answer.has("Sec-WebSocket-Accept: x")).isTrue();
        return caller;
    }

    private static void shutStrangersOut(Relay relay, RawUpstream upstream) {
        relay.admitting(upstream.address(), Relay.STRANGER + "/32");
    }

    @Test
    void carriesBytesBothWays() {
        RawUpstream upstream =
                talking(
                        line -> {
                            line.send(frame("first"));
                            line.send(line.read(5));
                            line.listenToEnd();
                        });
        Caller caller = open(before(upstream));

        assertThat(caller.read(7)).isEqualTo(frame("first"));
        assertThat(caller.send("\u0081\u0003abc").read(5)).isEqualTo("\u0081\u0003abc");
        assertThat(upstream.first().heard())
                .contains("Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n")
                .contains("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
    }

    @Test
    void carriesWhatTheClientSendsTooEarly() {
        RawUpstream upstream = talking(line -> line.send(line.read(5)).listenToEnd());
        Caller caller = before(upstream).call();

        caller.openWebSocket("/").send("early");

        assertThat(caller.answer().status()).isEqualTo(101);
        assertThat(caller.read(5)).isEqualTo("early");
    }

    @Test
    void passesARefusedUpgradeOnAndKeepsTheConnection() {
        RawUpstream upstream =
                upstream(
                        line -> {
                            boolean asked = line.readHead().contains("Upgrade");
                            line.answer(asked ? "no" : "yes");
                            line.listenToEnd();
                        });
        Caller caller = before(upstream, "workers=1").call();

        assertThat(caller.openWebSocket("/").answer().body()).isEqualTo("no");
        assertThat(caller.get("/").answer().body()).isEqualTo("yes");
        assertThat(upstream.first().isOver()).isTrue();
    }

    @Test
    void doesNotAskForAWebSocketNobodyMayOpen() {
        RawUpstream upstream = upstream(RawUpstream.answering("hello"));
        Relay relay = before(upstream);

        assertThat(relay.callFrom(Relay.STRANGER).openWebSocket("/").answer().status())
                .isEqualTo(403);
        assertThat(upstream.lines()).isEmpty();
    }

    @Test
    void endsWithTheUpstream() {
        RawUpstream upstream = talking(line -> line.send(frame("bye") + "\u0088\0"));
        Caller caller = open(before(upstream));

        assertThat(caller.readToEnd()).isEqualTo(frame("bye") + "\u0088\0");
    }

    @Test
    void endsWithTheClient() {
        RawUpstream upstream = talking(RawUpstream.Line::listenToEnd);
        Caller caller = open(before(upstream));

        caller.close();

        assertThat(upstream.first().isOver()).isTrue();
    }

    @Test
    void waitsForAClientThatIsSlow() {
        RawUpstream upstream =
                talking(
                        line -> {
                            while (true) {
                                line.send("\u0082\u007e\u0040\u0000");
                                line.send(new byte[16_384]);
                            }
                        });
        open(before(upstream, "stall-timeout=300ms"));

        // The upstream's thread is stuck in a write until the stall is noticed.
        assertThat(upstream.first().isOver()).isTrue();
    }

    @Test
    void closesAtOnceBetweenFrames() {
        RawUpstream upstream = talking(line -> line.send(frame("hello")).listenToEnd());
        Relay relay = before(upstream);
        Caller caller = open(relay);
        assertThat(caller.read(7)).isEqualTo(frame("hello"));

        shutStrangersOut(relay, upstream);

        assertThat(caller.readToEnd()).isEqualTo(NOT_ALLOWED);
        assertThat(upstream.first().isOver()).isTrue();
    }

    @Test
    void completesTheFrameThatHasBegunAndClosesBehindIt() {
        CountDownLatch cut = new CountDownLatch(1);
        RawUpstream upstream =
                talking(
                        line -> {
                            line.send(frame("hello").substring(0, 4));
                            awaitLatch(cut);
                            line.send(frame("hello").substring(4) + frame("never seen"));
                            line.listenToEnd();
                        });
        Relay relay = before(upstream, "drain=5s");
        Caller caller = open(relay);
        String begun = caller.read(4);

        shutStrangersOut(relay, upstream);
        relay.settle();
        caller.send("never heard");
        cut.countDown();

        assertThat(begun + caller.readToEnd()).isEqualTo(frame("hello") + NOT_ALLOWED);
        assertThat(upstream.first().isOver()).isTrue();
        assertThat(upstream.first().heard()).doesNotContain("never heard");
    }

    @Test
    void doesNotCloseTwice() {
        CountDownLatch never = new CountDownLatch(1);
        RawUpstream upstream =
                talking(
                        line -> {
                            line.send(frame("bye") + "\u0088\0");
                            awaitLatch(never);
                        });
        Relay relay = before(upstream);
        Caller caller = open(relay);
        assertThat(caller.read(7)).isEqualTo(frame("bye") + "\u0088\0");

        shutStrangersOut(relay, upstream);

        assertThat(caller.readToEnd()).isEmpty();
        never.countDown();
    }

    @Test
    void resetsWhereNoBoundaryComes() {
        RawUpstream upstream =
                talking(line -> line.send(frame("hello").substring(0, 4)).listenToEnd());
        Relay relay = before(upstream);
        Caller caller = open(relay);
        caller.read(4);
        long cut = System.nanoTime();

        shutStrangersOut(relay, upstream);

        assertThat(caller.end()).isEqualTo(End.RESET);
        assertThat(System.nanoTime() - cut).isBetween(400_000_000L, 2_000_000_000L);
        assertThat(upstream.first().isOver()).isTrue();
    }

    @Test
    void resetsWhereTheClientDoesNotTakeTheClose() {
        RawUpstream upstream =
                talking(
                        line -> {
                            while (true) {
                                line.send("\u0082\u007e\u0040\u0000");
                                line.send(new byte[16_384]);
                            }
                        });
        Relay relay = before(upstream);
        Caller caller = open(relay);
        await().during(Duration.ofMillis(200))
                .until(() -> relay.gateway.open().anyMatch(open -> !open.channel().isWritable()));

        shutStrangersOut(relay, upstream);

        assertThat(upstream.first().isOver()).isTrue();
        await().until(() -> relay.gateway.open().findAny().isEmpty());
        assertThat(caller.end()).isEqualTo(End.RESET);
    }

    @Test
    void closesWhatARevokedCredentialOpened() {
        RawUpstream upstream = talking(RawUpstream.Line::listenToEnd);
        Relay relay = before(upstream);
        Caller caller = open(relay);

        relay.judge.grantsStand = false;

        assertThat(caller.readToEnd()).isEqualTo(NOT_ALLOWED);
    }

    @Test
    void saysGoodbyeWhenTheGatewayStops() {
        RawUpstream upstream = talking(RawUpstream.Line::listenToEnd);
        Relay relay = before(upstream);
        Caller caller = open(relay);

        Thread stopping = Thread.ofPlatform().start(relay::close);

        assertThat(caller.readToEnd()).isEqualTo(GOING_AWAY);
        caller.close();
        await().until(() -> !stopping.isAlive());
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void countsTheCloseFramesRight() {
        assertThat(new String(CloseReason.NOT_ALLOWED.frame(), StandardCharsets.ISO_8859_1))
                .isEqualTo(NOT_ALLOWED);
        assertThat(new String(CloseReason.GOING_AWAY.frame(), StandardCharsets.ISO_8859_1))
                .isEqualTo(GOING_AWAY);
    }
}
