package io.raygate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.gateway.relay.Caller.Answer;
import io.raygate.gateway.relay.RawUpstream.Line;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What passes, and that it passes unharmed. */
class RelayIT extends Stand {

    RelayIT(Setup setup) {
        super(setup);
    }

    @Test
    void relaysARequestAndItsAnswer() {
        RawUpstream upstream = upstream(RawUpstream.answering("hello"));
        Relay relay = before(upstream);

        Answer answer = relay.call().get("/api/%6Aobs/?a=%20b").answer();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("hello");
        assertThat(upstream.first().heard())
                .isEqualTo("GET /api/jobs/?a=%20b HTTP/1.1\r\nHost: a\r\n\r\n");
    }

    @Test
    void usesItsConnectionsAgainOnBothSides() {
        RawUpstream upstream = upstream(RawUpstream.answering("hello"));
        Relay relay = before(upstream, "workers=1");
        Caller caller = relay.call();

        for (int i = 0; i < 5; i++) {
            assertThat(caller.get("/" + i).answer().body()).isEqualTo("hello");
        }
        assertThat(relay.call().get("/other").answer().body()).isEqualTo("hello");

        assertThat(upstream.lines()).hasSize(1);
    }

    @Test
    void understandsARequestInSingleBytes() {
        RawUpstream upstream =
                upstream(
                        line -> {
                            line.readHead();
                            line.answer(line.read(28));
                        });
        Relay relay = before(upstream);
        Caller caller = relay.call();

        String request =
                "POST /x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "5\r\nhello\r\n1\r\n!\r\n0\r\nX-T: 1\r\n\r\n";
        for (char c : request.toCharArray()) {
            caller.send(String.valueOf(c));
        }

        assertThat(caller.answer().body())
                .isEqualTo("5\r\nhello\r\n1\r\n!\r\n0\r\nX-T: 1\r\n\r\n".substring(0, 28));
    }

    @Test
    void understandsAnAnswerInSingleBytes() {
        RawUpstream upstream =
                upstream(
                        line -> {
                            line.readHead();
                            String answer =
                                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                            + "5\r\nhello\r\n0\r\nX-Sum: 7\r\nSet-Cookie: a=b\r\n\r\n";
                            for (char c : answer.toCharArray()) {
                                line.send(String.valueOf(c));
                            }
                            line.listenToEnd();
                        });
        Relay relay = before(upstream);

        Answer answer = relay.call().get("/").answer();

        assertThat(answer.body()).isEqualTo("hello");
        assertThat(answer.trailers()).isEqualTo("X-Sum: 7\n");
    }

    @Test
    void answersPipelinedRequestsInTheirOrder() {
        RawUpstream upstream =
                upstream(
                        line -> {
                            while (true) {
                                String head = line.readHead();
                                boolean post = head.startsWith("POST");
                                line.answer(head.split(" ")[1] + (post ? line.read(3) : ""));
                            }
                        });
        Relay relay = before(upstream);
        Caller caller = relay.call();

        caller.send(
                "GET /1 HTTP/1.1\r\nHost: a\r\n\r\n"
                        + "POST /2 HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc"
                        + "HEAD /3 HTTP/1.1\r\nHost: a\r\n\r\n"
                        + "GET /4 HTTP/1.1\r\nHost: a\r\n\r\n");
        caller.shutdownOutput();

        assertThat(caller.answer().body()).isEqualTo("/1");
        assertThat(caller.answer().body()).isEqualTo("/2abc");
        assertThat(caller.answerToHead().has("Content-Length: 2")).isTrue();
        // The upstream sent a body to HEAD, which is not HTTP: it is not taken for an answer.
        assertThat(caller.answer().body()).isEqualTo("/4");
        assertThat(caller.end()).isEqualTo(Caller.End.CLOSED);
    }

    @Test
    void passesAnAnswerThatJustEndsAsChunks() {
        RawUpstream upstream =
                upstream(
                        line -> {
                            line.readHead();
                            line.send("HTTP/1.1 200 OK\r\n\r\nhello, ");
                            line.send("world");
                        });
        Relay relay = before(upstream);
        Caller caller = relay.call();

        assertThat(caller.get("/").answer().body()).isEqualTo("hello, world");
        assertThat(caller.get("/again").answer().body()).isEqualTo("hello, world");
    }

    @Test
    void givesAnOldClientThePayloadOfChunks() {
        RawUpstream upstream =
                upstream(
                        line -> {
                            line.readHead();
                            line.send(
                                    "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
                                            + "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                            + "5\r\nhello\r\n1\r\n!\r\n0\r\nX: y\r\n\r\n");
                            line.listenToEnd();
                        });
        Relay relay = before(upstream);

        String all =
                relay.call()
                        .send("GET / HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n")
                        .readToEnd();

        assertThat(all).isEqualTo("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nhello!");
    }

    @Test
    void passesEarlyHintsOn() {
        RawUpstream upstream =
                upstream(
                        line -> {
                            line.readHead();
                            line.send("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n");
                            line.answer("hello");
                        });
        Caller caller = before(upstream).call().get("/");

        Answer hints = caller.answer();

        assertThat(hints.status()).isEqualTo(103);
        assertThat(hints.has("Link: </x>")).isTrue();
        assertThat(caller.answer().body()).isEqualTo("hello");
    }

    @Test
    void passesContinueFromEndToEnd() {
        RawUpstream upstream =
                upstream(
                        line -> {
                            line.readHead();
                            line.send("HTTP/1.1 100 Continue\r\n\r\n");
                            line.answer(line.read(5));
                            line.readHead();
                        });
        Relay relay = before(upstream);
        Caller caller =
                relay.call()
                        .send(
                                "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n"
                                        + "Content-Length: 5\r\n\r\n");

        assertThat(caller.answer().status()).isEqualTo(100);
        assertThat(caller.send("hello").answer().body()).isEqualTo("hello");
        assertThat(upstream.first().heard()).contains("Expect: 100-continue\r\n");
    }

    @Test
    void passesARefusalInsteadOfContinueAndEndsTheConnection() {
        RawUpstream upstream =
                upstream(
                        line -> {
                            line.readHead();
                            line.send("HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\n\r\nno");
                            line.listenToEnd();
                        });
        Caller caller =
                before(upstream)
                        .call()
                        .send(
                                "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n"
                                        + "Content-Length: 5\r\n\r\n");

        Answer answer = caller.answer();

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.has("Connection: close")).isTrue();
        assertThat(caller.end()).isEqualTo(Caller.End.CLOSED);
    }

    @Test
    void letsAClientReadARefusalWhileItStillSends() {
        RawUpstream upstream =
                upstream(
                        line -> {
                            line.readHead();
                            line.read(1000);
                            line.send("HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\n\r\nno");
                            line.close();
                        });
        Caller caller = before(upstream).call();

        caller.send("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 8000000\r\n\r\n");
        caller.send(new byte[8_000_000]);

        assertThat(caller.answer().status()).isEqualTo(413);
    }

    @Test
    void answersAClientThatHasClosedItsSendingSide() {
        RawUpstream upstream = upstream(RawUpstream.answering("hello"));
        Caller caller = before(upstream).call().get("/");

        caller.shutdownOutput();

        assertThat(caller.answer().body()).isEqualTo("hello");
        assertThat(caller.end()).isEqualTo(Caller.End.CLOSED);
    }

    @Test
    void passesAnswersWithoutBody() {
        RawUpstream upstream =
                upstream(
                        line -> {
                            line.readHead();
                            line.send("HTTP/1.1 204 No Content\r\n\r\n");
                            line.readHead();
                            line.send("HTTP/1.1 304 Not Modified\r\nContent-Length: 99\r\n\r\n");
                            line.readHead();
                            line.send("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n");
                            line.readHead();
                            line.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                            line.readHead();
                        });
        Caller caller = before(upstream, "workers=1").call();

        assertThat(caller.get("/").answer().status()).isEqualTo(204);
        assertThat(caller.get("/").answer().has("Content-Length: 99")).isTrue();
        assertThat(
                        caller.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n")
                                .answerToHead()
                                .has("Content-Length: 99"))
                .isTrue();
        assertThat(caller.get("/").answer().body()).isEmpty();
        assertThat(upstream.lines()).hasSize(1);
    }

    @Test
    void changesTheHeadAsTheVerdictSays() {
        RawUpstream upstream =
                upstream(
                        line -> {
                            line.readHead();
                            line.send(
                                    "HTTP/1.1 200 OK\r\nSet-Cookie: good=1\r\nSet-Cookie: bad=1\r\n"
                                            + "Content-Length: 0\r\n\r\n");
                            line.readHead();
                        });
        Relay relay = before(upstream);
        relay.judge.verdict =
                (guard, head) ->
                        OpenJudge.admitted(
                                Set.of("authorization", "cookie"),
                                List.of(Map.entry("X-Ray-Authorization", "Bearer internal")),
                                Optional.of("b=2"));

        Answer answer =
                relay.call()
                        .send(
                                "GET /x?token=secret&b=2 HTTP/1.1\r\nHost: a\r\nCookie: c=d\r\n"
                                        + "Authorization: Bearer mine\r\nX-Forwarded-For: ::1\r\n\r\n")
                        .answer();

        assertThat(upstream.first().heard())
                .isEqualTo(
                        "GET /x?b=2 HTTP/1.1\r\nHost: a\r\n"
                                + "X-Ray-Authorization: Bearer internal\r\n\r\n");
        assertThat(answer.has("Set-Cookie: good=1")).isTrue();
        assertThat(answer.head()).doesNotContain("bad");
    }

    @Test
    void asksAnotherConnectionWhereARestingOneProvesStale() {
        RawUpstream upstream = upstream(RelayIT::closesAtTheSecondRequest);
        Relay relay = before(upstream, "workers=1");
        Caller caller = relay.call();

        assertThat(caller.get("/1").answer().body()).isEqualTo("0");
        assertThat(caller.get("/2").answer().body()).isEqualTo("1");

        assertThat(upstream.lines()).hasSize(2);
    }

    private static void closesAtTheSecondRequest(Line line) throws java.io.IOException {
        line.readHead();
        line.answer(String.valueOf(line.number()));
        line.readHead();
    }

    @Test
    void neverRepeatsWhatMayHaveHadAnEffect() {
        RawUpstream upstream = upstream(RelayIT::closesAtTheSecondRequest);
        Relay relay = before(upstream, "workers=1");
        Caller caller = relay.call();
        caller.get("/1").answer();

        Answer answer =
                caller.send("POST /2 HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n").answer();

        // It gets a connection of its own, so that a stale one cannot lose it either.
        assertThat(answer.body()).isEqualTo("1");
        assertThat(upstream.first().heard()).doesNotContain("POST");
    }

    @Test
    void repeatsOnlyOnce() {
        RawUpstream upstream =
                upstream(
                        line -> {
                            line.readHead();
                            if (line.number() == 0) {
                                line.answer("hello");
                                line.readHead();
                            }
                        });
        Relay relay = before(upstream, "workers=1");
        Caller caller = relay.call();
        caller.get("/1").answer();

        assertThat(caller.get("/2").answer().status()).isEqualTo(502);
        assertThat(upstream.lines()).hasSize(2);
    }
}
