package io.raygate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.gateway.relay.Caller.Answer;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ray hides secrets from browsers and takes no changes from them: it must know who is one. */
class BrowserSignsIT {

    private static final String OURS = "Sec-Fetch-Mode: cors\r\n";
    private static final String ANONYMOUS = bearer(JudgedDoor.ANONYMOUS_KEY);
    private static final String ACCESS = bearer(JudgedDoor.ACCESS_KEY);

    private final RawUpstream ray = RawUpstream.tcp(RawUpstream.answering("[]"));
    private JudgedDoor door = JudgedDoor.dashboard(ray.address(), true);

    @AfterEach
    void close() throws Exception {
        door.close();
        ray.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User-Agent: Mozilla/5.0",
                "Referer: http://127.0.0.1/",
                "Origin: http://127.0.0.1",
                "Sec-Fetch-Mode: no-cors",
                "Sec-Fetch-Dest: empty",
                "Sec-Fetch-Site: same-origin",
                "Sec-Fetch-User: ?1",
                "Access-Control-Request-Method: GET",
                "Access-Control-Request-Headers: x"
            })
    void noSignThatWasJudgedIsLostOnTheWay(String sign) {
        String name = sign.substring(0, sign.indexOf(':'));

        for (String lost :
                new String[] {
                    name, name.toLowerCase(java.util.Locale.ROOT), "x, " + name + " ,y"
                }) {
            Answer looked = door.ask("GET /api/jobs/", ANONYMOUS, sign, "Connection: " + lost);
            Answer submitted =
                    door.say("POST /api/jobs/", "{}", ACCESS, sign, "Connection: " + lost);

            assertThat(looked.status()).as(lost).isEqualTo(400);
            assertThat(submitted.status()).as(lost).isEqualTo(400);
        }
        assertThat(ray.lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User-Agent: Mozilla/5.0",
                "User-Agent: curl/8",
                "Referer: http://127.0.0.1/",
                "Sec-Fetch-Mode: no-cors",
                "Sec-Fetch-Dest: empty",
                "Access-Control-Request-Method: GET"
            })
    void theAnonymousKeyAlwaysMeetsRayAsABrowser(String said) {
        assertThat(door.ask("GET /api/jobs/", ANONYMOUS, said).status()).isEqualTo(200);

        assertThat(ray.first().heard()).containsOnlyOnce(OURS).containsOnlyOnce("Sec-Fetch-Mode");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "Cookie",
                "Host",
                "Content-Length",
                "Transfer-Encoding",
                "Content-Type",
                "Expect",
                "Accept",
                "Sec-WebSocket-Key",
                "Sec-WebSocket-Protocol",
                "X-Ray-Authorization",
                "Service-Worker"
            })
    void nothingElseThatIsReliedOnIsLostEither(String name) {
        assertThat(door.ask("GET /api/jobs/", ACCESS, "Connection: keep-alive, " + name).status())
                .isEqualTo(400);
        assertThat(ray.lines()).isEmpty();
    }

    @Test
    void anExpectationThatWouldBeLostStallsNobody() {
        Answer answer =
                door.ask(
                        "POST /api/jobs/",
                        ACCESS,
                        "Expect: 100-continue",
                        "Connection: expect",
                        "Content-Length: 5");

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void aSessionIsABrowserWhateverSendsItsCookie() {
        String session = door.signIn();

        assertThat(door.ask("GET /api/jobs/", session, "User-Agent: curl/8").status())
                .isEqualTo(200);

        assertThat(ray.first().heard()).containsOnlyOnce(OURS);
    }

    @Test
    void theDashboardAccountIsABrowserWhereItOnlyLooks() {
        assertThat(door.ask("GET /api/jobs/", account(), "User-Agent: curl/8").status())
                .isEqualTo(200);

        assertThat(ray.first().heard()).containsOnlyOnce(OURS);
    }

    @Test
    void theDashboardAccountIsWhatItIsWhereItSubmits() {
        door.close();
        door = JudgedDoor.dashboard(ray.address(), false);

        assertThat(door.say("POST /api/jobs/", "{}", account()).status()).isEqualTo(200);

        assertThat(ray.first().heard()).doesNotContain("Sec-Fetch");
    }

    @Test
    void whoeverSubmitsIsLeftAsHeIs() {
        assertThat(door.ask("GET /api/jobs/", ACCESS, "User-Agent: curl/8").status())
                .isEqualTo(200);

        assertThat(ray.first().heard()).doesNotContain("Sec-Fetch");
    }

    private static String bearer(String key) {
        return "Authorization: Bearer " + key;
    }

    private static String account() {
        String pair = JudgedDoor.USERNAME + ":" + JudgedDoor.PASSWORD;
        return "Authorization: Basic " + Base64.getEncoder().encodeToString(pair.getBytes());
    }
}
