package io.raygate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raygate.gateway.accesslog.AccessEntry;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What passes is counted and taken down, and nothing of it that is secret. */
class ObservedIT {

    private static final String ACCESS = "Authorization: Bearer " + JudgedDoor.ACCESS_KEY;
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    private RawUpstream upstream = RawUpstream.tcp(RawUpstream.answering("hello"));
    private JudgedDoor door = JudgedDoor.dashboard(upstream.address(), true);

    @AfterEach
    void close() throws Exception {
        door.close();
        upstream.close();
    }

    private void jupyterBefore(RawUpstream.Script script) throws Exception {
        close();
        upstream = RawUpstream.tcp(script);
        door = JudgedDoor.jupyter(upstream.address());
    }

    private static void openKernel(Caller caller) {
        caller.send(
                "GET /api/kernels/1/channels?token="
                        + JudgedDoor.JUPYTER_TOKEN
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\n"
                        + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        assertThat(caller.answer().status()).isEqualTo(101);
    }

    private AccessEntry only() {
        await().until(() -> door.log.size() == 1);
        return door.log.element();
    }

    private double count(String name, String... tags) {
        return door.meters.get(name).tags(tags).counter().count();
    }

    @Test
    void takesAnAdmittedRequestDown() {
        door.ask("GET /api/jobs/", ACCESS);

        AccessEntry entry = only();
        assertThat(entry.endpoint()).hasToString("pa-7k2m9xq4/dashboard/private");
        assertThat(entry.peer()).hasToString(Relay.FRIEND);
        assertThat(entry.method()).isEqualTo("GET");
        assertThat(entry.path()).isEqualTo("/api/jobs/");
        assertThat(entry.status()).isEqualTo(200);
        assertThat(entry.verdict()).isEqualTo("admitted");
        assertThat(entry.who()).isEqualTo("access key");
        assertThat(entry.complete()).isTrue();
        assertThat(entry.nanos()).isPositive();
    }

    @Test
    void countsAnAdmittedRequest() {
        door.ask("GET /api/jobs/", ACCESS);
        only();

        assertThat(count("raygate.gateway.requests", "verdict", "admitted", "status", "2xx"))
                .isEqualTo(1);
        assertThat(door.meters.get("raygate.gateway.latency").timer().count()).isEqualTo(1);
        await().until(() -> door.meters.get("raygate.gateway.connections").gauge().value() == 0);
    }

    @Test
    void countsTheBytesOfBothSides() {
        String request =
                "POST /api/jobs/ HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                        + ACCESS
                        + "\r\nContent-Length: 7\r\n\r\n1234567";

        int answered;
        try (Caller caller = new Caller(door.port, Relay.FRIEND)) {
            Caller.Answer answer = caller.send(request).answer();
            answered = answer.head().length() + answer.body().length();
        }

        assertThat(only().in()).isEqualTo(request.length());
        assertThat(only().out()).isBetween((long) answered, answered + 4L);
        assertThat(door.meters.get("raygate.gateway.received").functionCounter().count())
                .isEqualTo(request.length());
        assertThat(door.meters.get("raygate.gateway.sent").functionCounter().count())
                .isEqualTo(only().out());
    }

    @Test
    void givesEachPipelinedRequestItsOwnBytes() {
        String first = "GET /api/version HTTP/1.1\r\nHost: 127.0.0.1\r\n" + ACCESS + "\r\n\r\n";
        String second = "GET /api/jobs/ HTTP/1.1\r\nHost: 127.0.0.1\r\n" + ACCESS + "\r\n\r\n";

        try (Caller caller = new Caller(door.port, Relay.FRIEND)) {
            caller.send(first + second);
            caller.answer();
            caller.answer();
        }

        await().until(() -> door.log.size() == 2);
        assertThat(door.log)
                .extracting(AccessEntry::in)
                .containsExactly((long) first.length(), (long) second.length());
    }

    @Test
    void takesRefusalsDownWithTheirReason() {
        door.ask("GET /api/jobs/");

        assertThat(only().verdict()).isEqualTo("refused");
        assertThat(only().reason()).isEqualTo("no credential");
        assertThat(only().who()).isNull();
        assertThat(only().status()).isEqualTo(401);
        assertThat(count("raygate.gateway.refusals", "reason", "no credential")).isEqualTo(1);
        assertThat(door.meters.get("raygate.gateway.latency").timer().count()).isZero();
    }

    @Test
    void takesDownWhatIsNoRequest() {
        try (Caller caller = new Caller(door.port, Relay.FRIEND)) {
            caller.send("GET /?key=" + JudgedDoor.ACCESS_KEY + " SPEAK/9\r\n\r\n").answer();
        }

        assertThat(only().verdict()).isEqualTo("malformed");
        assertThat(only().path()).isNull();
        assertThat(only().status()).isEqualTo(400);
        assertThat(door.log.toString()).doesNotContain(JudgedDoor.ACCESS_KEY);
    }

    @Test
    void tellsAStrangersRequestFromAFriends() {
        try (Caller caller = new Caller(door.port, Relay.STRANGER)) {
            caller.get("/api/jobs/").answer();
        }

        assertThat(only().peer()).hasToString(Relay.STRANGER);
        assertThat(only().reason()).isEqualTo("not on the whitelist");
    }

    @Test
    void takesAWebSocketDownAtItsEnd() throws Exception {
        jupyterBefore(
                line -> {
                    line.acceptWebSocket();
                    line.send(line.read(5)).listenToEnd();
                });

        try (Caller caller = new Caller(door.port, Relay.FRIEND)) {
            openKernel(caller);
            caller.send("\u0081\u0003abc").read(5);
            assertThat(door.log).isEmpty();
        }

        assertThat(only().status()).isEqualTo(101);
        assertThat(only().path()).isEqualTo("/api/kernels/1/channels");
        assertThat(only().who()).isEqualTo("Jupyter token");
        assertThat(only().in()).isGreaterThan(5);
        assertThat(door.meters.get("raygate.gateway.latency").timer().count()).isZero();
    }

    @Test
    void tellsTheMetersWhatMovesBeforeAWebSocketEnds() throws Exception {
        jupyterBefore(
                line -> {
                    line.acceptWebSocket();
                    line.send(new byte[100_000]).listenToEnd();
                });

        try (Caller caller = new Caller(door.port, Relay.FRIEND)) {
            openKernel(caller);
            caller.read(100_000);

            await().until(
                            () ->
                                    door.meters
                                                    .get("raygate.gateway.sent")
                                                    .functionCounter()
                                                    .count()
                                            > 100_000);
            assertThat(door.log).isEmpty();
            assertThat(door.meters.get("raygate.gateway.connections").gauge().value()).isEqualTo(1);
        }
    }

    @Test
    void tellsAnAnswerThatBrokeOffFromACompleteOne() throws Exception {
        jupyterBefore(
                line -> {
                    line.readHead();
                    line.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf");
                });

        try (Caller caller = new Caller(door.port, Relay.FRIEND)) {
            caller.send(
                    "GET /api/contents?token="
                            + JudgedDoor.JUPYTER_TOKEN
                            + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
            assertThat(caller.readHead()).contains("200 OK");
        }

        assertThat(only().status()).isEqualTo(200);
        assertThat(only().complete()).isFalse();
        assertThat(count("raygate.gateway.upstream.errors", "kind", "broke off")).isEqualTo(1);
    }

    @Test
    void countsAnUpstreamThatIsNotThere() throws Exception {
        upstream.close();

        assertThat(door.ask("GET /api/jobs/", ACCESS).status()).isEqualTo(502);

        assertThat(only().verdict()).isEqualTo("admitted");
        assertThat(count("raygate.gateway.upstream.errors", "kind", "unreachable")).isEqualTo(1);
    }

    @Test
    void passesATraceOnAndNamesIt() {
        door.ask("GET /api/jobs/", ACCESS, "traceparent: " + PARENT, "tracestate: a=1, b=2");

        assertThat(upstream.first().heard())
                .contains("traceparent: " + PARENT + "\r\n")
                .contains("tracestate: a=1, b=2\r\n");
        assertThat(only().trace()).isEqualTo(TRACE);
    }

    @Test
    void passesNoTraceOnThatIsMalformed() {
        door.ask("GET /api/jobs/", ACCESS, "traceparent: 00-xyz", "tracestate: a=1");

        assertThat(upstream.first().heard()).doesNotContain("trace");
        assertThat(only().trace()).isNull();
    }

    @Test
    void forgetsTheMetersOfAnApplicationThatIsDeleted() {
        door.ask("GET /api/jobs/", ACCESS);
        only();
        assertThat(door.meters.scrape()).contains("pa-7k2m9xq4");

        door.deleteApplication();

        assertThat(door.meters.scrape())
                .doesNotContain("pa-7k2m9xq4")
                .contains("raygate_gateway_revision 2.0");
    }

    @Test
    void holdsNoQueryAndNoCredential() {
        String canary = "canary-7f3a";
        List<String> targets =
                List.of(
                        "/api/jobs/?q=" + canary,
                        "/?token=" + canary,
                        "/login?next=" + canary,
                        "/.raygate/sign-in?x=" + canary);
        List<String> credentials =
                List.of(
                        "Authorization: Bearer " + canary,
                        "Authorization: Basic " + canary,
                        "Authorization: " + canary,
                        "Cookie: session=" + canary,
                        "X-Ray-Authorization: Bearer " + canary,
                        "Host: " + canary,
                        ACCESS);

        for (String target : targets) {
            credentials.forEach(header -> door.ask("GET " + target, header));
        }
        door.say("POST /.raygate/sign-in", "username=" + canary + "&password=" + canary);
        String session = door.signIn();
        door.ask("GET /api/jobs/", session);

        await().until(() -> door.log.size() == targets.size() * credentials.size() + 3);
        assertThat(door.log.toString() + door.meters.scrape())
                .contains("session")
                .doesNotContain(canary)
                .doesNotContain(session.substring(session.indexOf('=') + 1))
                .doesNotContain(JudgedDoor.ACCESS_KEY)
                .doesNotContain(JudgedDoor.PASSWORD)
                .doesNotContain("internal");
    }
}
