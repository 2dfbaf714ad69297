package io.raygate.gateway.judge;

import static io.raygate.gateway.judge.Requests.basic;
import static io.raygate.gateway.judge.Requests.bearer;
import static io.raygate.gateway.judge.Requests.navigation;
import static io.raygate.gateway.judge.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.gateway.judge.Verdict.Refused;
import io.raygate.gateway.route.RayRoutes;
import io.raygate.gateway.route.Route;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DashboardDoorTests {

    private final Bench bench = new Bench();
    private final Door door = Door.dashboard();

    @Test
    void tellsASubmitterWithoutCredentialWhatToSend() {
        Refused refused = bench.refused(door, request("POST /api/jobs/"));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.line())
                .isEqualTo(
                        "Submitting a job needs a job token or the access key of pa-7k2m9xq4:"
                                + " send it as Authorization: Bearer <token>.");
    }

    @Test
    void tellsItAtTheFirstLookOfTheRayCommandLineToo() {
        assertThat(bench.refused(door, request("GET /api/version")).line())
                .isEqualTo(
                        "Submitting a job or looking at the cluster needs a job token or the access"
                                + " key of pa-7k2m9xq4: send it as Authorization: Bearer <token>.");
    }

    @Test
    void tellsTheAnonymousKeyWhatItIsFor() {
        Refused refused =
                bench.refused(door, request("POST /api/jobs/", bearer(door.anonymousKey)));

        assertThat(refused.line())
                .startsWith("The anonymous key sees the state of cluster and jobs only.")
                .endsWith("send it as Authorization: Bearer <token>.");
    }

    @Test
    void challengesWithBearerAndNeverWithBasic() {
        LocalResponse response = LocalResponse.line(401, "no");

        assertThat(Bench.header(response, "WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void showsPeopleThePageAndProgramsALine() {
        assertThat(bench.answered(door, navigation("/")).status()).isEqualTo(401);
        assertThat(bench.refused(door, request("GET /", "Accept: */*")).status()).isEqualTo(401);
        assertThat(bench.refused(door, navigation("/nodes", "Sec-Fetch-Mode: cors")).status())
                .isEqualTo(401);
    }

    @Test
    void neverRedirectsAProgram() {
        for (Route route : RayRoutes.TABLE) {
            String path = route.pattern().replaceAll("\\{.*?}|\\*\\*", "x");
            Verdict verdict = bench.judge(door, request(route.method() + " " + path));

            assertThat(
                            verdict instanceof Verdict.Answered answered
                                    ? answered.response().status()
                                    : 401)
                    .as(route.label())
                    .isIn(200, 401);
        }
    }

    @Test
    void givesRayItsOwnTokenAndNoneOfTheClients() {
        HeadEdits edits =
                bench.admitted(door, request("GET /nodes", bearer(door.accessKey))).edits();

        assertThat(edits.drop()).contains("authorization", "x-ray-authorization", "cookie");
        assertThat(edits.add())
                .containsExactly(Map.entry("X-Ray-Authorization", "Bearer " + Door.UPSTREAM_TOKEN));
    }

    @Test
    void letsNoCookieOfRayThrough() {
        ResponseEdits edits =
                bench.admitted(door, request("GET /nodes", bearer(door.accessKey)))
                        .edits()
                        .response();

        assertThat(edits.cookies().test("ray-authentication-token")).isFalse();
        assertThat(edits.cookies().test("anything")).isFalse();
    }

    @Test
    void leavesTheSignsOfABrowserToRayAndAddsItsOwn() {
        HeadEdits edits =
                bench.admitted(
                                door,
                                request(
                                        "GET /api/jobs/",
                                        bench.signIn(door),
                                        "Referer: http://10.0.0.5:18000/",
                                        "User-Agent: Mozilla/5.0"))
                        .edits();

        assertThat(edits.drop()).doesNotContain("referer", "origin", "user-agent");
        assertThat(edits.add()).contains(Map.entry("Sec-Fetch-Mode", "cors"));
    }

    @Test
    void addsNoSignOfABrowserToASubmission() {
        HeadEdits edits =
                bench.admitted(door, request("POST /api/jobs/", bearer(door.accessKey))).edits();

        assertThat(edits.add()).extracting(Map.Entry::getKey).containsOnly("X-Ray-Authorization");
    }

    @Test
    void switchesRaysRedactionOnForTheAnonymousKey() {
        HeadEdits edits =
                bench.admitted(door, request("GET /api/jobs/", bearer(door.anonymousKey))).edits();

        assertThat(edits.add()).contains(Map.entry("Sec-Fetch-Mode", "cors"));
    }

    @Test
    void answersTheAuthenticationModeItselfSoThatRayAsksNobodyForItsToken() {
        LocalResponse response = bench.answered(door, request("GET /api/authentication_mode"));

        assertThat(Bench.body(response)).isEqualTo("{\"authentication_mode\":\"disabled\"}");
        assertThat(Bench.header(response, "Content-Type")).isEqualTo("application/json");
    }

    @Test
    void refusesTwoCredentialsAtOnce() {
        Refused refused =
                bench.refused(
                        door,
                        request("GET /nodes", bearer(door.accessKey), bearer(door.anonymousKey)));

        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void letsNoSessionMakeUpForAWrongAuthorization() {
        String session = bench.signIn(door);

        assertThat(bench.refused(door, request("GET /nodes", session, bearer("wrong"))).status())
                .isEqualTo(403);
    }

    @Test
    void doesNotTakeRaysOwnHeaderForACredential() {
        Refused refused =
                bench.refused(
                        door,
                        request("GET /nodes", "X-Ray-Authorization: Bearer " + door.accessKey));

        assertThat(refused.status()).isEqualTo(401);
    }

    @Test
    void neverTakesTheUpstreamsTokenForACredential() {
        assertThat(bench.refused(door, request("GET /nodes", bearer(Door.UPSTREAM_TOKEN))).status())
                .isEqualTo(403);
    }

    @Test
    void takesNothingForACredentialThatIsEmpty() {
        door.accessKey = "";
        door.anonymousKey = "";
        door.password = "";

        for (String header : List.of(bearer(""), basic(Door.USERNAME, ""), "Authorization:")) {
            assertThat(bench.judge(door, request("GET /nodes", header)))
                    .as(header)
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void tellsAMistypedKeyFromAnUnknownOne() {
        String mistyped = door.accessKey.substring(0, door.accessKey.length() - 1) + "_";

        assertThat(bench.refused(door, request("GET /nodes", bearer(mistyped))).line())
                .isEqualTo("This key is mistyped: its checksum is wrong.");
        assertThat(
                        bench.refused(
                                        door,
                                        request("GET /nodes", bearer(Door.dashboard().accessKey)))
                                .line())
                .startsWith("This key is none of pa-7k2m9xq4");
    }

    @Test
    void refusesBrokenBasicCredentials() {
        for (String value : List.of("Basic", "Basic !!!", "Basic cmF5", "Digest x", "Basic Og==")) {
            assertThat(
                            bench.refused(door, request("GET /nodes", "Authorization: " + value))
                                    .status())
                    .as(value)
                    .isIn(401, 403);
        }
    }

    @Test
    void repeatsNoCredentialInALine() {
        Refused refused = bench.refused(door, request("GET /nodes", bearer("my-secret-of-old")));

        assertThat(refused.line() + refused.reason()).doesNotContain("my-secret-of-old");
    }

    @Test
    void namesTheDeniedRouteWithoutItsQuery() {
        Refused refused = bench.refused(door, request("GET /test/dump?key=secret"));

        assertThat(refused.line()).isEqualTo("GET /test/dump is not passed on to Ray.");
    }

    @Test
    void showsNoTokenInTheTextOfAVerdict() {
        assertThat(bench.judge(door, request("GET /nodes", bearer(door.accessKey))).toString())
                .doesNotContain(Door.UPSTREAM_TOKEN)
                .doesNotContain(door.accessKey);
    }
}
