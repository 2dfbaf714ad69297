package io.raygate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raygate.gateway.relay.Caller.End;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Connections that end before they should: the other side gets to know, and truthfully. */
class EndingIT extends Stand {

    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    EndingIT(Setup setup) {
        super(setup);
    }

    private Caller calling(RawUpstream upstream, String... limits) {
        return before(upstream, limits).call();
    }

    private RawUpstream breakingOff(String answer) {
        return upstream(
                line -> {
                    line.readHead();
                    line.send(answer);
                    line.close();
                });
    }

    @Test
    void cutsTheClientWhereACountedAnswerBreaksOff() {
        Caller caller =
                calling(breakingOff("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhello"))
                        .get("/");

        caller.readHead();

        assertThat(caller.end()).isEqualTo(End.RESET);
    }

    @Test
    void cutsTheClientWhereAChunkedAnswerBreaksOff() {
        Caller caller = calling(breakingOff(CHUNKED + "5\r\nhello\r\n")).get("/");

        caller.readHead();

        assertThat(caller.end()).isEqualTo(End.RESET);
    }

    @Test
    void cutsTheClientWhereAChunkIsMalformed() {
        Caller caller = calling(breakingOff(CHUNKED + "5\r\nhello\r\n0;x\r\n\r\n")).get("/");

        assertThat(caller.end()).isEqualTo(End.RESET);
    }

    @Test
    void cutsAnOldClientWhereAChunkedAnswerBreaksOff() {
        Caller caller =
                calling(breakingOff(CHUNKED + "5\r\nhello\r\n"))
                        .send("GET / HTTP/1.0\r\nHost: a\r\n\r\n");

        caller.readHead();

        assertThat(caller.end()).isEqualTo(End.RESET);
    }

    @Test
    void cutsTheClientWhereAnAnswerWithoutEndIsReset() throws IOException {
        RawUpstream upstream =
                closing.add(
                        RawUpstream.tcp(
                                line -> {
                                    line.readHead();
                                    line.send("HTTP/1.1 200 OK\r\n\r\nhello");
                                    line.listenToEnd();
                                }));
        Caller caller = calling(upstream).get("/");
        caller.readHead();
        caller.read("5\r\nhello\r\n".length());

        upstream.first().reset();

        assertThat(caller.end()).isEqualTo(End.RESET);
    }

    @Test
    void saysThatAnUpstreamBrokeOffBeforeItAnswered() {
        assertThat(calling(breakingOff("HTTP/1.1 200 O")).get("/").answer().status())
                .isEqualTo(502);
        assertThat(calling(breakingOff("")).get("/").answer().body())
                .isEqualTo("Application pa-7k2m9xq4 broke off before it answered.\n");
    }

    private RawUpstream listening(String answer) {
        return upstream(
                line -> {
                    line.readHead();
                    line.send(answer);
                    line.listenToEnd();
                });
    }

    @Test
    void cancelsWhatTheClientAbortsWhileItSends() {
        RawUpstream upstream = listening("");
        Caller caller = calling(upstream);

        caller.send("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhello");
        await().until(() -> upstream.first().heard().endsWith("hello"));
        caller.close();

        assertThat(upstream.first().isOver()).isTrue();
    }

    @Test
    void cancelsWhatTheClientResetsWhileItWaits() {
        RawUpstream upstream = listening("");
        Caller caller = calling(upstream).get("/");
        await().until(() -> upstream.first().heard().contains("GET"));

        caller.reset();

        assertThat(upstream.first().isOver()).isTrue();
    }

    @Test
    void cancelsWhatNobodyWaitsForAnyMore() {
        RawUpstream upstream = listening("");
        Caller caller = calling(upstream, "half-close-timeout=100ms").get("/");
        await().until(() -> upstream.first().heard().contains("GET"));

        caller.close();

        assertThat(upstream.first().isOver()).isTrue();
    }

    @Test
    void cancelsAStreamNobodyReadsAnyMore() {
        RawUpstream upstream =
                upstream(
                        line -> {
                            line.readHead();
                            line.send(CHUNKED);
                            while (true) {
                                line.send("5\r\nhello\r\n");
                            }
                        });
        Caller caller = calling(upstream).get("/");
        caller.readHead();

        caller.close();

        assertThat(upstream.first().isOver()).isTrue();
    }

    @Test
    void cancelsASilentStreamNobodyListensToAnyMore() {
        RawUpstream upstream = listening(CHUNKED + "5\r\nhello\r\n");
        Caller caller = calling(upstream, "half-close-timeout=100ms").get("/");
        caller.readHead();

        caller.close();

        assertThat(upstream.first().isOver()).isTrue();
    }

    @Test
    void endsAStreamThatIsSilentForTooLong() {
        RawUpstream upstream = listening(CHUNKED + "5\r\nhello\r\n");
        Caller caller = calling(upstream, "stream-timeout=100ms").get("/");

        caller.readHead();

        assertThat(caller.end()).isEqualTo(End.RESET);
        assertThat(upstream.first().isOver()).isTrue();
    }

    @Test
    void endsAnUploadThatStalls() {
        RawUpstream upstream = listening("");
        Caller caller = calling(upstream, "stall-timeout=100ms");

        caller.send("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhello");

        assertThat(caller.end()).isEqualTo(End.CLOSED);
        assertThat(upstream.first().isOver()).isTrue();
    }

    @Test
    void endsADownloadThatNobodyTakes() {
        RawUpstream upstream =
                upstream(
                        line -> {
                            line.readHead();
                            line.send("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n");
                            line.send(new byte[100_000_000]);
                        });
        Caller caller = calling(upstream, "stall-timeout=100ms").get("/");

        assertThat(upstream.first().isOver()).isTrue();
        assertThat(caller.end()).isEqualTo(End.RESET);
    }

    @Test
    void refusesToTakeUnaskedBytesForAnAnswer() {
        RawUpstream upstream =
                upstream(
                        line -> {
                            line.readHead();
                            line.answer(String.valueOf(line.number()));
                            line.send("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\npoison");
                            line.listenToEnd();
                        });
        Caller caller = calling(upstream, "workers=1");
        assertThat(caller.get("/").answer().body()).isEqualTo("0");
        assertThat(upstream.first().isOver()).isTrue();

        assertThat(caller.get("/").answer().body()).isEqualTo("1");
    }
}
