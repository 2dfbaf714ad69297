package io.raygate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.gateway.Target;
import io.raygate.gateway.judge.LocalResponse;
import io.raygate.gateway.judge.Verdict.Answered;
import io.raygate.gateway.judge.Verdict.NeedsBody;
import io.raygate.gateway.judge.Verdict.Refused;
import io.raygate.gateway.relay.Caller.Answer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What does not pass, and what its sender gets to read. */
class RefusalIT extends Stand {

    private static final List<String> SMUGGLED =
            List.of(
                    "Content-Length: 6\r\nTransfer-Encoding: chunked",
                    "Transfer-Encoding: chunked\r\nContent-Length: 6",
                    "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                    "Transfer-Encoding: identity, chunked",
                    "Transfer-Encoding: xchunked",
                    "Transfer-Encoding : chunked",
                    "Transfer-Encoding:\u000bchunked",
                    "X: y\nTransfer-Encoding: chunked",
                    "X: y\r\n Transfer-Encoding: chunked",
                    "X: y\rTransfer-Encoding: chunked",
                    "Content-Length: 6\r\nContent-Length: 5",
                    "Content-Length: 6, 6",
                    "Content-Length: +6",
                    "Content-Length: 6\0",
                    "Host: b",
                    "Connection: close, content-length\r\nContent-Length: 6");

    RefusalIT(Setup setup) {
        super(setup);
    }

    @Test
    void refusesWhatTwoServersCouldReadApartAndHearsNoMore() {
        RawUpstream upstream = upstream(RawUpstream.answering("hello"));
        Relay relay = before(upstream);

        for (String lines : SMUGGLED) {
            try (Caller caller = relay.call()) {
                caller.send(
                        "POST /a HTTP/1.1\r\nHost: a\r\n"
                                + lines
                                + "\r\n\r\n0\r\n\r\n"
                                + "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n");

                Answer answer = caller.answer();

                assertThat(answer.status()).as(lines).isIn(400, 501);
                assertThat(answer.has("Connection: close")).isTrue();
                assertThat(answer.body()).endsWith(".\n");
                caller.shutdownOutput();
                assertThat(caller.readToEnd()).isEmpty();
            }
        }
        assertThat(upstream.lines()).isEmpty();
    }

    @Test
    void neverLetsAMalformedBodyEndProperly() {
        RawUpstream upstream =
                upstream(
                        line -> {
                            line.readHead();
                            line.listenToEnd();
                        });
        Relay relay = before(upstream);
        Caller caller = relay.call();

        caller.send(
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "5\r\nhello\r\n0;smuggled=1\r\n\r\nGET /x HTTP/1.1\r\nHost: a\r\n\r\n");

        assertThat(caller.answer().status()).isEqualTo(400);
        assertThat(upstream.first().isOver()).isTrue();
        assertThat(upstream.first().heard()).doesNotContain("GET").doesNotContain("0;");
    }

    @Test
    void refusesAHeadThatIsTooLong() {
        Relay relay = before(upstream(RawUpstream.answering("hello")), "head-size=2KB");
        Caller caller = relay.call();

        caller.send("GET / HTTP/1.1\r\nHost: a\r\nX: " + "y".repeat(3000) + "\r\n\r\n");

        assertThat(caller.answer().status()).isEqualTo(431);
    }

    @Test
    void refusesAHeadThatTakesTooLong() {
        Relay relay = before(upstream(RawUpstream.answering("hello")), "head-timeout=100ms");
        Caller caller = relay.call();

        caller.send("GET / HTTP/1.1\r\nHo");

        assertThat(caller.answer().status()).isEqualTo(408);
        assertThat(caller.end()).isEqualTo(Caller.End.CLOSED);
    }

    @Test
    void endsAConnectionThatRestsForTooLong() {
        Relay relay = before(upstream(RawUpstream.answering("hello")), "keep-alive=100ms");
        Caller caller = relay.call();

        assertThat(caller.get("/").answer().body()).isEqualTo("hello");
        assertThat(caller.end()).isEqualTo(Caller.End.CLOSED);
    }

    @Test
    void tellsAStrangerAtAPrivateDoorWhyHeStaysOut() {
        RawUpstream upstream = upstream(RawUpstream.answering("hello"));
        Relay relay = before(upstream);
        Caller stranger = relay.callFrom(Relay.STRANGER).get("/");

        Answer answer = stranger.answer();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("127.0.0.2 is not on the whitelist.\n");
        assertThat(answer.has("Connection: close")).isTrue();
        assertThat(upstream.lines()).isEmpty();
    }

    @Test
    void closesAPublicDoorBeforeAStrangerWithoutAWord() {
        RawUpstream upstream = upstream(RawUpstream.answering("hello"));
        Relay relay = relay();
        relay.enforce(relay.publicGuard(Relay.to(upstream.address()), Relay.LOCAL));

        assertThat(relay.knockFrom(Relay.STRANGER).readToEnd()).isEmpty();
        assertThat(relay.call().get("/").answer().status()).isEqualTo(200);
    }

    @Test
    void closesWithoutAWordWhereTheVerdictSaysSo() {
        Relay relay = before(upstream(RawUpstream.answering("hello")));
        relay.judge.verdict = (guard, head) -> new Refused(403, "never said", "test", true);

        assertThat(relay.call().get("/").readToEnd()).isEmpty();
    }

    @Test
    void keepsTheConnectionOfWhoeverOnlyLacksACredential() {
        Relay relay = before(upstream(RawUpstream.answering("hello")));
        relay.judge.verdict = (guard, head) -> new Refused(401, "A token.", "test", false);
        Caller caller = relay.call();

        assertThat(caller.get("/").answer().body()).isEqualTo("A token.\n");
        assertThat(caller.get("/").answer().status()).isEqualTo(401);
        assertThat(caller.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n").answerToHead().status())
                .isEqualTo(401);
        assertThat(caller.get("/").answer().status()).isEqualTo(401);
    }

    @Test
    void letsWhoeverIsRefusedReadItWhileHeStillSends() {
        Relay relay = before(upstream(RawUpstream.answering("hello")));
        relay.judge.verdict = (guard, head) -> new Refused(403, "No.", "test", false);
        Caller caller = relay.call();

        caller.send("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 8000000\r\n\r\n");
        caller.send(new byte[8_000_000]);

        assertThat(caller.answer().body()).isEqualTo("No.\n");
    }

    @Test
    void saysThatAnApplicationIsStopped() {
        Relay relay = relay();
        relay.enforce(relay.guard(new Target.Unavailable("stopped"), Relay.LOCAL));

        Answer answer = relay.call().get("/").answer();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("Application pa-7k2m9xq4 is stopped.\n");
    }

    @Test
    void saysThatAnUpstreamCannotBeReached() throws Exception {
        RawUpstream upstream = setup.upstream(RawUpstream.answering("hello"));
        Relay relay = before(upstream);
        upstream.close();

        Answer answer = relay.call().get("/").answer();

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.body()).isEqualTo("Application pa-7k2m9xq4 cannot be reached.\n");
    }

    @Test
    void doesNotPassOnWhatIsNotHttp() {
        for (String answer :
                List.of(
                        "ICY 200 OK\r\n\r\n",
                        "HTTP/1.1 200 OK\r\n"
                                + "Content-Length: 1\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n",
                        "HTTP/1.1 200 OK\nContent-Length: 0\n\n",
                        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n"
                                + "Connection: upgrade\r\n\r\n",
                        "HTTP/1.1 200 OK\r\nX: " + "y".repeat(40_000) + "\r\n\r\n")) {
            RawUpstream upstream =
                    upstream(
                            line -> {
                                line.readHead();
                                line.send(answer);
                                line.listenToEnd();
                            });

            assertThat(before(upstream).call().get("/").answer().status())
                    .as(answer)
                    .isEqualTo(502);
        }
    }

    @Test
    void doesNotListenToAnnouncementsForEver() {
        RawUpstream upstream =
                upstream(
                        line -> {
                            line.readHead();
                            while (true) {
                                line.send("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
                            }
                        });
        Caller caller = before(upstream).call().get("/");

        for (int i = 0; i < 16; i++) {
            assertThat(caller.answer().status()).isEqualTo(103);
        }
        assertThat(caller.answer().status()).isEqualTo(502);
        assertThat(upstream.first().isOver()).isTrue();
    }

    @Test
    void doesNotWaitForEver() {
        RawUpstream upstream =
                upstream(
                        line -> {
                            line.readHead();
                            line.listenToEnd();
                        });

        Answer answer = before(upstream, "response-timeout=100ms").call().get("/").answer();

        assertThat(answer.status()).isEqualTo(504);
        assertThat(upstream.first().isOver()).isTrue();
    }

    @Test
    void hasNoRoomForMoreThanItsLimitsAllow() {
        Relay relay = before(upstream(RawUpstream.answering("hello")), "connections-per-address=2");
        Caller first = relay.call();
        assertThat(first.get("/").answer().status()).isEqualTo(200);
        assertThat(relay.call().get("/").answer().status()).isEqualTo(200);

        assertThat(relay.knockFrom(Relay.FRIEND).end()).isEqualTo(Caller.End.CLOSED);
        assertThat(first.get("/").answer().status()).isEqualTo(200);
        assertThat(relay.callFrom(Relay.STRANGER).get("/").answer().status()).isEqualTo(403);
    }

    @Test
    void hasNoRoomForMoreThanItsDoorsLimitAllows() {
        Relay relay =
                before(upstream(RawUpstream.answering("hello")), "connections-per-endpoint=1");
        Caller first = relay.call();
        assertThat(first.get("/").answer().status()).isEqualTo(200);

        assertThat(relay.knockFrom(Relay.FRIEND).end()).isEqualTo(Caller.End.CLOSED);
        assertThat(first.get("/").answer().status()).isEqualTo(200);
    }

    @Test
    void keepsRoomForFriendsHoweverManyStrangersComeAndSayNothing() {
        Relay relay =
                before(
                        upstream(RawUpstream.answering("hello")),
                        "connections-per-endpoint=8",
                        "workers=1");
        relay.callFrom(Relay.STRANGER);
        for (int i = 0; i < 10; i++) {
            assertThat(relay.knockFrom(Relay.STRANGER).end()).isEqualTo(Caller.End.CLOSED);
        }

        assertThat(relay.call().get("/").answer().status()).isEqualTo(200);
    }

    @Test
    void readsAFormForTheJudge() {
        Relay relay = readingForms();

        Caller caller = relay.call();
        caller.send("POST /f HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\na=b+c");
        assertThat(caller.answer().body()).isEqualTo("a=b+c\n");

        caller.send("POST /f HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
        caller.send("2\r\na=\r\n1\r\nb\r\n0\r\n\r\n");
        assertThat(caller.answer().body()).isEqualTo("a=b\n");

        caller.send(
                "POST /f HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n");
        assertThat(caller.answer().status()).isEqualTo(100);
        assertThat(caller.send("x").answer().body()).isEqualTo("x\n");

        assertThat(caller.send("POST /f HTTP/1.1\r\nHost: a\r\n\r\n").answer().body())
                .isEqualTo("\n");
    }

    @Test
    void refusesAFormThatIsTooLong() {
        Relay relay = readingForms();

        Caller told = relay.call();
        told.send("POST /f HTTP/1.1\r\nHost: a\r\nContent-Length: 17\r\n\r\n");
        assertThat(told.answer().status()).isEqualTo(413);

        Caller found = relay.call();
        found.send("POST /f HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
        found.send("11\r\n12345678901234567");
        assertThat(found.answer().status()).isEqualTo(413);
    }

    private Relay readingForms() {
        Relay relay = relay();
        relay.enforce(relay.guard(Relay.to(unreachable()), Relay.LOCAL));
        relay.judge.verdict =
                (guard, head) ->
                        new NeedsBody(
                                16,
                                body ->
                                        new Answered(
                                                LocalResponse.line(
                                                        200,
                                                        new String(
                                                                body, StandardCharsets.ISO_8859_1)),
                                                "echo"));
        return relay;
    }

    private static java.net.SocketAddress unreachable() {
        return java.net.UnixDomainSocketAddress.of(Path.of("/nowhere/s"));
    }

    @Test
    void saysNothingOfAFaultButItsReference() {
        Relay relay = before(upstream(RawUpstream.answering("hello")));
        relay.judge.verdict =
                (guard, head) -> {
                    throw new IllegalStateException("the inside");
                };

        Answer answer = relay.call().get("/").answer();

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).contains("Reference").doesNotContain("inside");
    }
}
