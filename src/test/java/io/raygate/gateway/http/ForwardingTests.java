package io.raygate.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardingTests {

    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private static String forwarded(String head) {
        return Wire.text(
                Forwarding.request(Wire.request(head), "", Set.of("authorization"), List.of()));
    }

    @Test
    void leavesBehindWhatIsForOneHopAndWhatClientsClaim() {
        String forwarded =
                forwarded(
                        """
                        GET /x HTTP/1.1\r
                        Host: a:1\r
                        Connection: keep-alive, X-Mine\r
                        Keep-Alive: timeout=5\r
                        X-Mine: 1\r
                        Proxy-Authorization: Basic x\r
                        Proxy-Connection: keep-alive\r
                        TE: trailers\r
                        Upgrade: h2c\r
                        HTTP2-Settings: AAM\r
                        X-Forwarded-For: 127.0.0.1\r
                        x-forwarded-proto: https\r
                        Forwarded: for=127.0.0.1\r
                        X-Real-IP: 127.0.0.1\r
                        AUTHORIZATION: Bearer x\r
                        Origin: http://a:1\r
                        X-Kept:  two  words \r
                        \r
                        """);

        assertThat(forwarded)
                .isEqualTo(
                        "GET /x HTTP/1.1\r\nHost: a:1\r\nOrigin: http://a:1\r\n"
                                + "X-Kept: two  words\r\n\r\n");
    }

    @Test
    void saysOnceHowTheBodyIsFramed() {
        assertThat(forwarded("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 007\r\n\r\n"))
                .isEqualTo("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 7\r\n\r\n");
        assertThat(forwarded("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n"))
                .endsWith("Content-Length: 0\r\n\r\n");
        assertThat(forwarded("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n"))
                .isEqualTo("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    }

    @Test
    void speaksHttp11ForAnOldClient() {
        assertThat(
                        forwarded(
                                "GET / HTTP/1.0\r\nHost: a\r\nExpect: 100-continue\r\n"
                                        + "Connection: keep-alive\r\n\r\n"))
                .isEqualTo("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    }

    @Test
    void asksForTheWebSocketInItsOwnWords() {
        assertThat(
                        forwarded(
                                "GET /w HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n"
                                        + "Connection: Upgrade\r\nSec-WebSocket-Key: k\r\n\r\n"))
                .isEqualTo(
                        "GET /w HTTP/1.1\r\nHost: a\r\nSec-WebSocket-Key: k\r\n"
                                + "Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
    }

    @Test
    void putsInWhatWasDecidedEvenWhereTheClientNominatesIt() {
        RequestHead head =
                Wire.request(
                        "GET /x?token=s HTTP/1.1\r\nHost: a\r\nConnection: X-Mine\r\n"
                                + "X-Mine: mine\r\n\r\n");

        String forwarded =
                Wire.text(
                        Forwarding.request(
                                head, "b=c", Set.of(), List.of(Map.entry("X-Mine", "ours"))));

        assertThat(forwarded).isEqualTo("GET /x?b=c HTTP/1.1\r\nHost: a\r\nX-Mine: ours\r\n\r\n");
    }

    @Test
    void neverWritesALineThatBecomesTwo() {
        assertThatThrownBy(() -> new HeadWriter().line("X", "a\r\nY: b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Y: b");
    }

    private static String answered(String request, String response) {
        RequestHead asked = Wire.request(request + " HTTP/1.1\r\nHost: a\r\n\r\n");
        return answered(asked, response, Delivery.of(asked, Wire.response(response), true));
    }

    private static String answered(RequestHead asked, String response, Delivery delivery) {
        return Wire.text(
                Forwarding.response(
                        Wire.response(response), delivery, "good"::equals, Set.of(), List.of()));
    }

    @Test
    void letsOnlyKnownCookiesThrough() {
        assertThat(
                        answered(
                                "GET /",
                                OK
                                        + "Set-Cookie: good=1; Path=/\r\nset-cookie: bad=2\r\n"
                                        + "Set-Cookie: nothing\r\nContent-Length: 0\r\n\r\n"))
                .isEqualTo(OK + "Set-Cookie: good=1; Path=/\r\nContent-Length: 0\r\n\r\n");
    }

    @Test
    void dropsTheUpstreamsHopByHopHeaders() {
        assertThat(
                        answered(
                                "GET /",
                                OK
                                        + "Connection: close, X-Hop\r\nX-Hop: 1\r\nKeep-Alive: x\r\n"
                                        + "Proxy-Authenticate: Basic\r\nContent-Length: 2\r\n\r\n"))
                .isEqualTo(OK + "Content-Length: 2\r\n\r\n");
    }

    @Test
    void framesBodiesForTheClient() {
        assertThat(answered("GET /", OK + "\r\n")).contains("Transfer-Encoding: chunked");
        assertThat(answered("GET /", OK + "Transfer-Encoding: chunked\r\n\r\n"))
                .contains("Transfer-Encoding: chunked");
        assertThat(answered("HEAD /", OK + "Content-Length: 12\r\n\r\n"))
                .contains("Content-Length: 12");
        assertThat(answered("HEAD /", OK + "Transfer-Encoding: chunked\r\n\r\n"))
                .isEqualTo(OK + "\r\n");
        assertThat(answered("GET /", "HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n"))
                .isEqualTo("HTTP/1.1 204 No Content\r\n\r\n");
        assertThat(answered("GET /", "HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n"))
                .isEqualTo("HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n");
    }

    @Test
    void takesChunksApartForAnOldClientAndEndsWithTheConnection() {
        RequestHead old =
                Wire.request("GET / HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n");
        String chunked = OK + "Transfer-Encoding: chunked\r\n\r\n";

        Delivery delivery = Delivery.of(old, Wire.response(chunked), true);

        assertThat(delivery.form()).isEqualTo(Delivery.Form.OUT_OF_CHUNKS);
        assertThat(answered(old, chunked, delivery)).isEqualTo(OK + "Connection: close\r\n\r\n");
    }

    @Test
    void keepsAnOldClientsConnectionWhereItCanTellTheEnd() {
        RequestHead old =
                Wire.request("GET / HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n");
        String counted = OK + "Content-Length: 3\r\n\r\n";

        assertThat(answered(old, counted, Delivery.of(old, Wire.response(counted), true)))
                .isEqualTo(OK + "Content-Length: 3\r\nConnection: keep-alive\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
                "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                "HTTP/1.1 200 OK\r\nX: a\r\n b\r\n\r\n",
                "HTTP/1.1 20 OK\r\n\r\n",
                "HTTP/1.1 2000 OK\r\n\r\n",
                "HTTP/1.1 999 OK\r\n\r\n",
                "HTTP/2.0 200 OK\r\n\r\n",
                "ICY 200 OK\r\n\r\n",
                "HTTP/1.1 200 O\u0001K\r\n\r\n",
            })
    void refusesMalformedResponses(String head) {
        assertThatThrownBy(() -> Wire.response(head)).isInstanceOf(MalformedMessage.class);
    }

    @Test
    void takesAResponseWithoutReason() {
        assertThat(Wire.response("HTTP/1.1 200\r\n\r\n").status()).isEqualTo(200);
        assertThat(Wire.response("HTTP/1.1 200 \r\n\r\n").status()).isEqualTo(200);
    }
}
