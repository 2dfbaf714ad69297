package io.raygate.gateway.judge;

import static io.raygate.gateway.judge.Requests.navigation;
import static io.raygate.gateway.judge.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.raygate.gateway.OneTimeCodes;
import io.raygate.gateway.judge.Verdict.Admitted;
import io.raygate.gateway.judge.Verdict.Answered;
import io.raygate.gateway.judge.Verdict.NeedsBody;
import io.raygate.gateway.judge.Verdict.Refused;
import io.raygate.gateway.traffic.EndpointSignIn;
import io.raygate.gateway.traffic.SignIns;
import io.raygate.vocabulary.IpAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTests {

    private static final String OWN = "Origin: http://10.0.0.5:18000";

    private final Bench bench = new Bench();
    private final Door door = Door.dashboard();

    @Test
    void leadsFromTheRightPairToTheDashboardWithASessionCookie() {
        LocalResponse response = signIn("ray", door.password, "/");

        assertThat(response.status()).isEqualTo(303);
        assertThat(Bench.header(response, "Location")).isEqualTo("/");
        assertThat(Bench.header(response, "Set-Cookie"))
                .matches(
                        "raygate-pa-7k2m9xq4-dashboard-private=[-_A-Za-z0-9]{43};"
                                + " Path=/; HttpOnly; SameSite=Lax");
        assertThat(bench.judge(door, request("GET /nodes", Bench.cookie(response))))
                .isInstanceOf(Admitted.class);
    }

    @Test
    void saysTheSameOfEveryWrongPair() {
        LocalResponse wrongPassword = signIn("ray", "wrong", "/");
        LocalResponse wrongName = signIn("root", door.password, "/");

        assertThat(wrongPassword.status()).isEqualTo(401);
        assertThat(Bench.body(wrongPassword))
                .contains("Username or password is wrong.", "value=\"ray\"")
                .isEqualTo(Bench.body(wrongName).replace("\"root\"", "\"ray\""));
        assertThat(Bench.header(wrongPassword, "Set-Cookie")).isEmpty();
    }

    @Test
    void marksTheCookieSecureOverTls() {
        Verdict form =
                bench.judgeOverTls(
                        door,
                        request(
                                "POST /.raygate/sign-in",
                                "Content-Type: application/x-www-form-urlencoded",
                                "Origin: https://10.0.0.5:18000"));
        Verdict verdict =
                ((NeedsBody) form)
                        .then()
                        .apply(
                                ("username=ray&password=" + door.password)
                                        .getBytes(StandardCharsets.UTF_8));

        assertThat(Bench.header(((Answered) verdict).response(), "Set-Cookie"))
                .endsWith("; Secure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Origin: http://evil.example", "Origin: null", "Sec-Fetch-Site: cross-site"})
    void takesNoFormFromAnotherOrigin(String header) {
        String form = "username=ray&password=" + door.password;

        assertThat(bench.postVerdict(door, "/.raygate/sign-in", form, header))
                .isInstanceOf(Refused.class);
        assertThat(bench.postVerdict(door, "/.raygate/sign-out", "", header))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "/\\evil.example",
                "https://evil.example/",
                "evil",
                "",
                "/%0d%0aSet-Cookie: x=y",
                "/.raygate/sign-out",
                "/a b"
            })
    void leadsNowhereButToThisEndpoint(String place) {
        assertThat(Bench.header(signIn("ray", door.password, place), "Location")).isEqualTo("/");
    }

    @Test
    void notesEveryAttemptButNeverWhatWasTyped() {
        signIn("hunter2", "hunter2", "/");
        signIn("hunter2", "hunter2", "/");
        signIn("ray", door.password, "/");

        SignIns.Taken noted = bench.doorkeeper.signIns().take();

        assertThat(noted.attempts().toString()).doesNotContain("hunter2", door.password);
        assertThat(noted.attempts().values()).containsExactly(2, 1);
        assertThat(noted.attempts().keySet())
                .extracting(EndpointSignIn::isRight, attempt -> attempt.who().name())
                .containsExactly(tuple(false, "nobody"), tuple(true, "ray"));
        assertThat(bench.doorkeeper.signIns().take().attempts()).isEmpty();
    }

    @Test
    void notesNoMoreThanThereIsRoomFor() {
        for (int caller = 0; caller < 700; caller++) {
            IpAddress peer = IpAddress.of("10.20.%d.%d".formatted(caller / 250, caller % 250));
            Verdict form =
                    bench.judge(
                            door.guard(),
                            peer,
                            request(
                                    "POST " + OneTimeCodes.PATH,
                                    "Content-Type: application/x-www-form-urlencoded"));
            Verdict refused =
                    ((NeedsBody) form).then().apply("code=none".getBytes(StandardCharsets.UTF_8));
            assertThat(refused).isInstanceOf(Verdict.Answered.class);
        }

        SignIns.Taken noted = bench.doorkeeper.signIns().take();

        assertThat(noted.attempts()).hasSize(500);
        assertThat(noted.untold()).isEqualTo(200);
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() {
        assertThat(Bench.body(bench.answered(door, navigation("/nodes?view=summary"))))
                .contains("name=\"next\" value=\"/nodes?view=summary\"");
        assertThat(Bench.header(signIn("ray", door.password, "/nodes?view=summary"), "Location"))
                .isEqualTo("/nodes?view=summary");
    }

    @Test
    void namesApplicationServiceAndTheCallersAddressOnThePage() {
        String page = Bench.body(bench.answered(door, navigation("/")));

        assertThat(page)
                .contains("<h1>Sign in to ranking &lt;train&gt;</h1>")
                .contains("<p>Ray Dashboard</p>")
                .contains("The dashboard account of this application, not your console account.")
                .contains("You come from 10.20.3.4.");
    }

    @Test
    void keepsItsPagesPlainAndToItself() {
        LocalResponse response = bench.answered(door, navigation("/"));

        assertThat(Bench.body(response)).doesNotContain("<script").doesNotContain("style=");
        assertThat(Page.STYLE.length()).isLessThanOrEqualTo(1536);
        assertThat(Bench.header(response, "Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'");
        assertThat(Bench.header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(Bench.header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Bench.header(response, "X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void escapesWhatCallersPutIntoThePage() {
        LocalResponse response = signIn("ray", "wrong", "/a?b=\"><script>alert(1)</script>");

        assertThat(Bench.body(response)).doesNotContain("<script>");
    }

    @Test
    void endsTheSessionAtSignOut() {
        String session = bench.signIn(door);

        LocalResponse response = bench.post(door, "/.raygate/sign-out", "", OWN, session);

        assertThat(Bench.header(response, "Set-Cookie"))
                .contains("-private=;")
                .contains("Max-Age=0");
        assertThat(bench.judge(door, request("GET /nodes", session))).isInstanceOf(Refused.class);
    }

    @Test
    void endsTheOldSessionWhenSomebodySignsInAnew() {
        String old = bench.signIn(door);

        bench.post(door, "/.raygate/sign-in", "username=ray&password=" + door.password, OWN, old);

        assertThat(bench.judge(door, request("GET /nodes", old))).isInstanceOf(Refused.class);
    }

    @Test
    void offersSignOutToWhoIsSignedIn() {
        String session = bench.signIn(door);

        assertThat(Bench.body(bench.answered(door, navigation("/.raygate/sign-in", session))))
                .contains("Signed in to")
                .contains("action=\"/.raygate/sign-out\"");
        assertThat(bench.answered(door, navigation("/.raygate/sign-in")).status()).isEqualTo(401);
    }

    @Test
    void slowsGuessingFromOneAddressButNotTheRightPairLater() {
        for (int i = 0; i < 10; i++) {
            signIn("ray", "guess" + i, "/");
        }

        LocalResponse braked = signIn("ray", door.password, "/");
        bench.clock.pass(Duration.ofMinutes(1));
        LocalResponse later = signIn("ray", door.password, "/");

        assertThat(braked.status()).isEqualTo(429);
        assertThat(Bench.body(braked))
                .contains("Too many wrong sign-ins from 10.20.3.4: wait a minute.");
        assertThat(later.status()).isEqualTo(303);
    }

    @Test
    void countsBasicAmongTheGuesses() {
        for (int i = 0; i < 10; i++) {
            bench.judge(door, request("GET /nodes", Requests.basic("ray", "guess" + i)));
        }

        assertThat(
                        bench.refused(
                                        door,
                                        request("GET /nodes", Requests.basic("ray", door.password)))
                                .status())
                .isEqualTo(429);
        assertThat(signIn("ray", door.password, "/").status()).isEqualTo(429);
    }

    @Test
    void passesNothingOnThatLiesBelowItsOwnPath() {
        for (String call : new String[] {"GET /.raygate/", "PUT /.raygate/open", "GET /.raygate"}) {
            Verdict verdict = bench.judge(door, request(call, Requests.bearer(door.accessKey)));

            assertThat(verdict).as(call).isInstanceOf(Refused.class);
        }
    }

    @Test
    void readsNoFormThatIsNone() {
        assertThat(
                        bench.refused(
                                door,
                                request("POST /.raygate/sign-in", "Content-Type: text/plain")))
                .extracting(Refused::status)
                .isEqualTo(415);
        assertThat(bench.postVerdict(door, "/.raygate/sign-in", "username=%zz", OWN))
                .isInstanceOf(Refused.class);
    }

    @Test
    void takesPasswordsWithEveryCharacter() {
        door.password = "ü & = + % ☃";

        LocalResponse response =
                bench.post(
                        door,
                        "/.raygate/sign-in",
                        "username=ray&password=%C3%BC+%26+%3D+%2B+%25+%E2%98%83",
                        OWN);

        assertThat(response.status()).isEqualTo(303);
    }

    private LocalResponse signIn(String name, String password, String place) {
        return bench.post(
                door,
                "/.raygate/sign-in",
                "username=" + name + "&password=" + password + "&next=" + place,
                OWN);
    }
}
