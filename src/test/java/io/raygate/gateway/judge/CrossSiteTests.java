package io.raygate.gateway.judge;

import static io.raygate.gateway.judge.Requests.bearer;
import static io.raygate.gateway.judge.Requests.request;
import static io.raygate.gateway.judge.Requests.requestTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.gateway.http.RequestHead;
import io.raygate.gateway.judge.Verdict.Admitted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossSiteTests {

    private static final String[] WEBSOCKET = {
        "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13"
    };

    private final Bench bench = new Bench();
    private final Door door = Door.dashboard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: http://evil.example",
                "Origin: http://10.0.0.5:18001",
                "Origin: http://10.0.0.5",
                "Origin: http://10.0.0.5:18000.evil.example",
                "Origin: null",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site"
            })
    void refusesChangesAndLogTailsThatAnotherOriginStarts(String header) {
        String key = bearer(door.accessKey);

        assertThat(bench.refused(door, request("DELETE /api/jobs/j1", key, header)).status())
                .isEqualTo(403);
        assertThat(bench.refused(door, tail(key, header)).status()).isEqualTo(403);
    }

    @Test
    void letsTheOwnOriginAndProgramsWithoutOneFollowALog() {
        String session = bench.signIn(door);

        assertThat(bench.judge(door, tail(session, "Origin: http://10.0.0.5:18000")))
                .isInstanceOf(Admitted.class);
        assertThat(bench.judge(door, tail(bearer(door.accessKey)))).isInstanceOf(Admitted.class);
    }

    @Test
    void refusesTwoOrigins() {
        RequestHead head =
                request(
                        "POST /api/jobs/",
                        bearer(door.accessKey),
                        "Origin: http://10.0.0.5:18000",
                        "Origin: http://10.0.0.5:18000");

        assertThat(bench.refused(door, head).status()).isEqualTo(403);
    }

    @Test
    void knowsTheDefaultPortsOfAnOrigin() {
        String key = bearer(door.accessKey);

        assertThat(
                        bench.judge(
                                door,
                                requestTo(
                                        "ray.example.com:80",
                                        "POST /api/jobs/",
                                        key,
                                        "Origin: http://ray.example.com")))
                .isInstanceOf(Admitted.class);
        assertThat(
                        bench.judge(
                                door,
                                requestTo(
                                        "ray.example.com",
                                        "POST /api/jobs/",
                                        key,
                                        "Origin: https://ray.example.com")))
                .as("behind a balancer that ends TLS")
                .isInstanceOf(Admitted.class);
    }

    @Test
    void takesNoPlainOriginForItsOwnWhereItSpeaksTls() {
        RequestHead head =
                request("POST /api/jobs/", bearer(door.accessKey), "Origin: http://10.0.0.5:18000");

        assertThat(bench.judgeOverTls(door, head)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void letsNoForeignPageEmbedWhatASessionMaySee() {
        String session = bench.signIn(door);

        assertThat(
                        bench.refused(
                                        door,
                                        request(
                                                "GET /api/jobs/",
                                                session,
                                                "Sec-Fetch-Site: same-site",
                                                "Sec-Fetch-Mode: no-cors"))
                                .status())
                .isEqualTo(403);
        assertThat(
                        bench.judge(
                                door,
                                request(
                                        "GET /",
                                        session,
                                        "Sec-Fetch-Site: cross-site",
                                        "Sec-Fetch-Mode: navigate")))
                .as("a link")
                .isInstanceOf(Admitted.class);
    }

    @Test
    void mindsEmbeddingOnlyWhereTheBrowserAddsTheCredential() {
        Verdict verdict =
                bench.judge(
                        door,
                        request(
                                "GET /nodes",
                                bearer(door.accessKey),
                                "Sec-Fetch-Site: same-site",
                                "Sec-Fetch-Mode: cors"));

        assertThat(verdict).isInstanceOf(Admitted.class);
    }

    private static RequestHead tail(String... headers) {
        String[] all = new String[headers.length + WEBSOCKET.length];
        System.arraycopy(WEBSOCKET, 0, all, 0, WEBSOCKET.length);
        System.arraycopy(headers, 0, all, WEBSOCKET.length, headers.length);
        return request("GET /api/jobs/j1/logs/tail", all);
    }
}
