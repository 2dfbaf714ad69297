package io.raygate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.gateway.Target;
import io.raygate.gateway.relay.Caller.Answer;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.PinnedAddress;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.WebAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token of a server that somebody else runs, which writes it into its pages. */
class HiddenTokenIT {

    private static final String TOKEN = "canary-0123456789abcdef";
    private static final String PAGE =
            "<body data-token=\"" + TOKEN + "\"><a href='?token=" + TOKEN + "'>";
    private static final String COVERED =
            "<body data-token=\"\"" + " ".repeat(23) + "><a href='?token=" + "x".repeat(23) + "'>";
    private static final String HTML =
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\n";

    private final Setup.Closing closing = new Setup.Closing();

    @AfterEach
    void closeEverything() throws Exception {
        closing.close();
    }

    private RawUpstream saying(String... pieces) {
        return closing.add(
                RawUpstream.tcp(
                        line -> {
                            while (true) {
                                line.readHead();
                                for (String piece : pieces) {
                                    line.send(piece);
                                }
                                if (!pieces[0].contains("\r\nContent-Length")
                                        && !pieces[0].contains("chunked")) {
                                    return;
                                }
                            }
                        }));
    }

    private JudgedDoor before(RawUpstream upstream) {
        int port = ((InetSocketAddress) upstream.address()).getPort();
        PinnedAddress at =
                new PinnedAddress(
                        WebAddress.of("http://jupyter.lan:" + port),
                        IpAddress.of("127.0.0.1"),
                        Optional.empty());
        return closing.add(
                JudgedDoor.jupyterAt(Target.Upstream.remote(at, Optional.of(Secret.of(TOKEN)))));
    }

    private Answer ask(RawUpstream upstream, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Authorization: token " + JudgedDoor.JUPYTER_TOKEN;
        return before(upstream).ask("GET /lab", all);
    }

    private static String withLength(String page) {
        return HTML + "Content-Length: " + page.length() + "\r\n\r\n" + page;
    }

    private static String inChunksOf(int size, String page) {
        StringBuilder chunks = new StringBuilder(HTML + "Transfer-Encoding: chunked\r\n\r\n");
        for (int at = 0; at < page.length(); at += size) {
            String chunk = page.substring(at, Math.min(page.length(), at + size));
            chunks.append(Integer.toHexString(chunk.length())).append("\r\n");
            chunks.append(chunk).append("\r\n");
        }
        return chunks.append("0\r\n\r\n").toString();
    }

    @Test
    void isCoveredInAPageOfKnownLength() {
        Answer answer = ask(saying(withLength(PAGE)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(COVERED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 16, 20, 200})
    void isCoveredAcrossChunks(int size) {
        assertThat(ask(saying(inChunksOf(size, PAGE))).body()).isEqualTo(COVERED);
    }

    @Test
    void isCoveredInAPageThatEndsWithItsConnection() {
        assertThat(ask(saying(HTML + "\r\n", PAGE)).body()).isEqualTo(COVERED);
    }

    @Test
    void isCoveredWhereNothingSaysWhatTheBodyIs() {
        String untold = "HTTP/1.1 200 OK\r\nContent-Length: " + PAGE.length() + "\r\n\r\n" + PAGE;

        assertThat(ask(saying(untold)).body()).isEqualTo(COVERED);
    }

    @Test
    void isCoveredWhereTheServerLeadsOn() {
        Answer answer =
                ask(
                        saying(
                                "HTTP/1.1 302 Found\r\nLocation: /lab?token="
                                        + TOKEN
                                        + "\r\nContent-Length: 0\r\n\r\n"));

        assertThat(answer.head()).contains("Location: /lab?token=" + "x".repeat(23) + "\r\n");
    }

    @Test
    void isNotLookedForInWhatIsNoPage() {
        String file =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                        + PAGE.length()
                        + "\r\n\r\n"
                        + PAGE;

        assertThat(ask(saying(file)).body()).isEqualTo(PAGE);
    }

    @Test
    void refusesAPageThatIsCompressedAllTheSame() {
        String zipped = HTML + "Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc";

        Answer answer = ask(saying(zipped), "Accept-Encoding: gzip");

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.body()).contains("sent a page compressed or in part");
    }

    @Test
    void refusesAPartOfAPage() {
        String part = withLength("half of it").replace("200 OK", "206 Partial Content");

        assertThat(ask(saying(part)).status()).isEqualTo(502);
    }

    @Test
    void asksForPagesAsTheyAre() {
        RawUpstream upstream = saying(withLength("hello"));

        ask(upstream, "Accept-Encoding: gzip, br");

        assertThat(upstream.first().heard())
                .contains("Accept-Encoding: identity\r\n")
                .doesNotContain("gzip");
    }

    @Test
    void servesTheNextRequestOfTheSameConnection() {
        JudgedDoor door = before(saying(inChunksOf(7, PAGE)));
        String request =
                "GET /lab HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nAuthorization: token %s\r\n\r\n"
                        .formatted(door.port, JudgedDoor.JUPYTER_TOKEN);

        try (Caller caller = new Caller(door.port, Relay.FRIEND)) {
            assertThat(caller.send(request).answer().body()).isEqualTo(COVERED);
            assertThat(caller.send(request).answer().body()).isEqualTo(COVERED);
        }
        assertThat(Relay.leaks()).isEmpty();
    }
}
