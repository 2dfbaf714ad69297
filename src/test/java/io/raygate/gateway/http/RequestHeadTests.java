package io.raygate.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestHeadTests {

    private record Bad(int status, String head) {}

    private static String headers(String... lines) {
        return "POST /api/jobs/ HTTP/1.1\r\nHost: a\r\n" + String.join("\r\n", lines) + "\r\n\r\n";
    }

    static Stream<Named<Bad>> badHeads() {
        return Stream.of(
                bad(
                        400,
                        "length and chunks",
                        headers("Content-Length: 3", "Transfer-Encoding: chunked")),
                bad(
                        400,
                        "chunks and length",
                        headers("Transfer-Encoding: chunked", "Content-Length: 3")),
                bad(400, "two lengths", headers("Content-Length: 3", "Content-Length: 4")),
                bad(
                        400,
                        "the same length twice",
                        headers("Content-Length: 3", "content-length: 3")),
                bad(400, "a list of lengths", headers("Content-Length: 3, 3")),
                bad(400, "a signed length", headers("Content-Length: +3")),
                bad(400, "a negative length", headers("Content-Length: -1")),
                bad(400, "a hexadecimal length", headers("Content-Length: 0x10")),
                bad(400, "an empty length", headers("Content-Length:")),
                bad(400, "a length with a blank inside", headers("Content-Length: 1 0")),
                bad(400, "an endless length", headers("Content-Length: 99999999999999999999")),
                bad(400, "a length in other digits", headers("Content-Length: \u00b2")),
                bad(
                        400,
                        "chunked twice",
                        headers("Transfer-Encoding: chunked", "Transfer-Encoding: chunked")),
                bad(
                        400,
                        "chunked twice in one line",
                        headers("Transfer-Encoding: chunked, chunked")),
                bad(400, "chunked not last", headers("Transfer-Encoding: chunked, gzip")),
                bad(
                        400,
                        "chunked after another coding",
                        headers("Transfer-Encoding: gzip, chunked")),
                bad(
                        400,
                        "chunked with a tab glued on",
                        headers("Transfer-Encoding: \u000bchunked")),
                bad(400, "chunked in quotes", headers("Transfer-Encoding: \"chunked\"")),
                bad(400, "chunked with a parameter", headers("Transfer-Encoding: chunked;q=1")),
                bad(400, "no coding at all", headers("Transfer-Encoding: ")),
                bad(501, "an unknown coding", headers("Transfer-Encoding: gzip")),
                bad(501, "the coding identity", headers("Transfer-Encoding: identity")),
                bad(400, "a blank before the colon", headers("Transfer-Encoding : chunked")),
                bad(400, "a tab before the colon", headers("Content-Length\t: 3")),
                bad(400, "no name", headers(": 3")),
                bad(400, "no colon", headers("Content-Length")),
                bad(400, "a name with a blank", headers("Content Length: 3")),
                bad(400, "a name beyond ASCII", headers("Content-L\u00e9ngth: 3")),
                bad(400, "a folded line", headers("X-Long: a", " b")),
                bad(400, "a line folded by a tab", headers("X-Long: a", "\tb")),
                bad(400, "a folded first line", "GET / HTTP/1.1\r\n Host: a\r\n\r\n"),
                bad(400, "a line feed alone", headers("X-A: b\nX-C: d")),
                bad(400, "line feeds only", "GET / HTTP/1.1\nHost: a\n\n"),
                bad(400, "a carriage return alone", headers("X-A: b\rX-C: d")),
                bad(400, "a zero byte", headers("X-A: b\0c")),
                bad(400, "a bell", headers("X-A: b\u0007c")),
                bad(400, "a delete", headers("X-A: b\u007fc")),
                bad(400, "no host", "GET / HTTP/1.1\r\n\r\n"),
                bad(400, "no host in HTTP/1.0", "GET / HTTP/1.0\r\n\r\n"),
                bad(400, "two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"),
                bad(400, "an empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n"),
                bad(400, "a host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n"),
                bad(400, "a host with a user", "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n"),
                bad(400, "a host with a list", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n"),
                bad(400, "a host with a bad port", "GET / HTTP/1.1\r\nHost: a:b\r\n\r\n"),
                bad(400, "a host with two ports", "GET / HTTP/1.1\r\nHost: a:1:2\r\n\r\n"),
                bad(400, "a host with an open bracket", "GET / HTTP/1.1\r\nHost: [::1\r\n\r\n"),
                bad(400, "absolute form", Wire.get("http://evil/api/jobs/")),
                bad(400, "authority form", "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n"),
                bad(400, "asterisk form", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n"),
                bad(400, "a fragment", Wire.get("/a#b")),
                bad(400, "a blank in the target", Wire.get("/a b")),
                bad(400, "a byte beyond ASCII in the target", Wire.get("/\u00e9")),
                bad(400, "a bad escape in the path", Wire.get("/a%4")),
                bad(400, "no digits in the path's escape", Wire.get("/a%zz")),
                bad(400, "a bad escape in the query", Wire.get("/a?b=%4g")),
                bad(400, "a cut escape in the query", Wire.get("/a?b=%4")),
                bad(400, "two blanks after the method", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n"),
                bad(400, "a tab after the method", "GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n"),
                bad(400, "no method", " / HTTP/1.1\r\nHost: a\r\n\r\n"),
                bad(400, "no version", "GET /\r\nHost: a\r\n\r\n"),
                bad(400, "a version in lower case", "GET / http/1.1\r\nHost: a\r\n\r\n"),
                bad(400, "a blank after the version", "GET / HTTP/1.1 \r\nHost: a\r\n\r\n"),
                bad(400, "HTTP/2", "PRI * HTTP/2.0\r\n\r\n"),
                bad(400, "HTTP/0.9", "GET /\r\n\r\n"),
                bad(505, "HTTP/1.2", "GET / HTTP/1.2\r\nHost: a\r\n\r\n"),
                bad(400, "an empty line first", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"),
                bad(400, "a TLS greeting", "\u0016\u0003\u0001\u0002\0"),
                bad(
                        400,
                        "chunks in HTTP/1.0",
                        "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"),
                bad(400, "Connection taking Host away", headers("Connection: close, Host")),
                bad(
                        400,
                        "Connection taking the length away",
                        headers("Connection: content-length", "Content-Length: 1")),
                bad(417, "another expectation", headers("Expect: 200-maybe")),
                bad(
                        417,
                        "two expectations",
                        headers("Expect: 100-continue", "Expect: 100-continue")),
                bad(
                        400,
                        "a WebSocket with a body",
                        headers("Connection: upgrade", "Upgrade: websocket", "Content-Length: 2")),
                bad(431, "too many lines", headers("X: y\r\n".repeat(300) + "Z: z")),
                bad(431, "a head that is too long", headers("X: " + "y".repeat(40_000))));
    }

    private static Named<Bad> bad(int status, String name, String head) {
        return named(name, new Bad(status, head));
    }

    @ParameterizedTest
    @MethodSource("badHeads")
    void refuses(Bad bad) {
        assertThatThrownBy(() -> Wire.request(bad.head()))
                .isInstanceOfSatisfying(
                        MalformedMessage.class,
                        refused -> assertThat(refused.status()).isEqualTo(bad.status()));
    }

    @ParameterizedTest
    @MethodSource("badHeads")
    void refusesTheSameWhereverItIsCutInTwo(Bad bad) {
        byte[] bytes = Wire.bytes(bad.head());
        int step = Math.max(1, bytes.length / 500);
        for (int cut = 1; cut < bytes.length; cut += step) {
            int at = cut;
            assertThatThrownBy(() -> readCut(bytes, at))
                    .as("cut at %d", at)
                    .isInstanceOfSatisfying(
                            MalformedMessage.class,
                            refused -> assertThat(refused.status()).isEqualTo(bad.status()));
        }
    }

    private static List<String> goodHeads() {
        return List.of(
                Wire.get("/"),
                Wire.get("/api/jobs/?a=b&c=%20"),
                Wire.get("/a/b%2Fc?"),
                "OPTIONS /x HTTP/1.0\r\nHost: [::1]:8265\r\nConnection: keep-alive\r\n\r\n",
                "POST /x HTTP/1.1\r\nhOST:a.b:1\r\nCONTENT-length:\t007 \r\nX-Empty:\r\n\r\n",
                "PUT /x HTTP/1.1\r\nHost: a\r\ntransfer-encoding: CHUNKED\r\nX: \u00e9\t.\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("goodHeads")
    void readsTheSameInPiecesOfEverySize(String head) {
        byte[] bytes = Wire.bytes(head + "REST");
        String whole = summary(Wire.request(head));
        for (int size = 1; size <= bytes.length; size++) {
            HeadBuffer buffer = new HeadBuffer(32 * 1024);
            ByteBuffer in = ByteBuffer.wrap(bytes);
            byte[] taken = null;
            while (taken == null) {
                ByteBuffer piece = in.slice(in.position(), Math.min(size, in.remaining()));
                taken = buffer.take(piece);
                in.position(in.position() + piece.position());
            }

            assertThat(summary(RequestHead.parse(taken))).isEqualTo(whole);
            assertThat(in.position()).isEqualTo(head.length());
        }
    }

    @ParameterizedTest
    @MethodSource("goodHeads")
    void readsTheSameWhereverItIsCutInTwo(String head) {
        String whole = summary(Wire.request(head));
        byte[] bytes = Wire.bytes(head);
        for (int cut = 1; cut < bytes.length; cut++) {
            assertThat(summary(readCut(bytes, cut))).isEqualTo(whole);
        }
    }

    private static RequestHead readCut(byte[] bytes, int cut) {
        HeadBuffer buffer = new HeadBuffer(32 * 1024);
        byte[] first = buffer.take(ByteBuffer.wrap(bytes, 0, cut));
        byte[] whole =
                first != null
                        ? first
                        : buffer.take(ByteBuffer.wrap(bytes, cut, bytes.length - cut));
        if (whole == null) {
            throw new IllegalStateException("The head is incomplete");
        }
        return RequestHead.parse(whole);
    }

    private static String summary(RequestHead head) {
        List<Object> facts = new ArrayList<>();
        facts.add(head.method());
        facts.add(head.path());
        facts.add(head.rawQuery());
        facts.add(head.host());
        facts.add(head.framing());
        facts.add(head.isHttp10());
        facts.add(head.keepsAlive());
        facts.add(
                Wire.text(
                        Forwarding.request(head, head.rawQuery(), java.util.Set.of(), List.of())));
        return facts.toString();
    }

    @Test
    void leavesWhatFollowsTheHead() {
        ByteBuffer in = Wire.buffer(Wire.get("/a") + "body");

        byte[] head = new HeadBuffer(1024).take(in);

        assertThat(head).asString().endsWith("\r\n\r\n");
        assertThat(in.remaining()).isEqualTo(4);
    }

    @Test
    void takesAHeadOfExactlyTheLimit() {
        String head = Wire.get("/" + "x".repeat(1000));

        assertThat(new HeadBuffer(head.length()).take(Wire.buffer(head))).isNotNull();
        assertThatThrownBy(() -> new HeadBuffer(head.length() - 1).take(Wire.buffer(head)))
                .isInstanceOf(MalformedMessage.class);
    }

    @Test
    void findsHeadersInAnyCase() {
        RequestHead head =
                Wire.request("GET / HTTP/1.1\r\nHOST: A.b:80\r\nx-one: 1\r\nX-ONE: 2\r\n\r\n");

        assertThat(head.headers("X-One")).containsExactly("1", "2");
        assertThat(head.header("x-ONE")).hasValue("1");
        assertThat(head.has("x-two")).isFalse();
        assertThat(head.hostName()).isEqualTo("a.b");
        assertThat(head.host()).isEqualTo("A.b:80");
    }

    @Test
    void namesAnIpv6HostWithoutBracketsAndPort() {
        assertThat(Wire.request("GET / HTTP/1.1\r\nHost: [2001:DB8::1]:18000\r\n\r\n").hostName())
                .isEqualTo("2001:db8::1");
    }

    @Test
    void seesAWebSocketOnlyWhereBothHeadersAskForIt() {
        String both =
                "GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, Upgrade\r\nUpgrade: WebSocket\r\n\r\n";

        assertThat(Wire.request(both).isUpgrade()).isTrue();
        assertThat(Wire.request(both.replace(", Upgrade", "")).isUpgrade()).isFalse();
        assertThat(Wire.request(both.replace("WebSocket", "h2c")).isUpgrade()).isFalse();
        assertThat(Wire.request(both.replace("HTTP/1.1", "HTTP/1.0")).isUpgrade()).isFalse();
    }

    @Test
    void readsCookiesOfAllLines() {
        RequestHead head =
                Wire.request(
                        "GET / HTTP/1.1\r\nHost: a\r\nCookie: a=1; b=2;c=\r\nCookie: a=3=4\r\n\r\n");

        assertThat(head.cookies())
                .containsExactly(
                        new Cookie("a", "1"),
                        new Cookie("b", "2"),
                        new Cookie("c", ""),
                        new Cookie("a", "3=4"));
    }
}
