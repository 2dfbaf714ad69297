package io.raygate.gateway.judge;

import static io.raygate.gateway.judge.Requests.navigation;
import static io.raygate.gateway.judge.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.gateway.judge.Verdict.Admitted;
import io.raygate.gateway.judge.Verdict.Answered;
import io.raygate.gateway.judge.Verdict.Refused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JupyterDoorTests {

    private final Bench bench = new Bench();
    private final Door door = Door.jupyter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /lab",
                "GET /api/kernels/1/channels",
                "POST /api/kernels",
                "GET /terminals/websocket/1",
                "PATCH /api/contents/a.ipynb",
                "DELETE /api/contents/a.ipynb"
            })
    void opensEverythingToTheTokenHoweverItIsShown(String call) {
        assertThat(bench.judge(door, request(call, "Authorization: token jupyter-token")))
                .isInstanceOf(Admitted.class);
        assertThat(bench.judge(door, request(call, "Authorization: Bearer jupyter-token")))
                .isInstanceOf(Admitted.class);
        assertThat(bench.judge(door, request(call + "?token=jupyter-token")))
                .isInstanceOf(Admitted.class);
    }

    @Test
    void opensNothingWithoutIt() {
        Refused none = bench.refused(door, request("GET /api/kernels"));
        Refused wrong = bench.refused(door, request("GET /api/kernels?token=wrong"));

        assertThat(none.status()).isEqualTo(401);
        assertThat(none.line())
                .isEqualTo(
                        "Jupyter of pa-7k2m9xq4 needs its token:"
                                + " send it as Authorization: token <token>.");
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.line()).doesNotContain("wrong");
    }

    @Test
    void takesTheTokenOutOfTheQueryAndLeavesTheRest() {
        HeadEdits edits =
                bench.admitted(
                                door,
                                request("GET /api/contents?content=1&token=jupyter-token&x=%20"))
                        .edits();

        assertThat(edits.newQuery()).contains("content=1&x=%20");
    }

    @Test
    void takesADisguisedTokenOutOfTheQueryToo() {
        HeadEdits edits =
                bench.admitted(
                                door,
                                request(
                                        "GET /lab?%74oken=jupyter-token&token=second",
                                        "Authorization: token jupyter-token"))
                        .edits();

        assertThat(edits.newQuery()).contains("");
    }

    @Test
    void givesTheServerItsOwnTokenInsteadOfTheClients() {
        HeadEdits edits =
                bench.admitted(door, request("GET /lab", "Authorization: token jupyter-token"))
                        .edits();

        assertThat(edits.drop()).contains("authorization", "cookie");
        assertThat(edits.add())
                .containsExactly(Map.entry("Authorization", "token " + Door.UPSTREAM_TOKEN));
    }

    @Test
    void passesNoCookiesButTheServersOwn() {
        HeadEdits edits =
                bench.admitted(
                                door,
                                request(
                                        "GET /lab",
                                        "Authorization: token jupyter-token",
                                        "Cookie: JSESSIONID=console; _xsrf=2|a;"
                                                + " username-10-0-0-5-18000=\"2|1:0\";"
                                                + " username-10-0-0-5-18001=other;"
                                                + " raygate-pa-7k2m9xq4-jupyter-private=mine"))
                        .edits();

        assertThat(edits.add())
                .contains(Map.entry("Cookie", "_xsrf=2|a; username-10-0-0-5-18000=\"2|1:0\""));
        assertThat(edits.response().cookies().test("_xsrf")).isTrue();
        assertThat(edits.response().cookies().test("username-10-0-0-5-18000")).isTrue();
        assertThat(edits.response().cookies().test("username-10-0-0-5-18001")).isFalse();
        assertThat(edits.response().cookies().test("raygate-pa-7k2m9xq4-jupyter-private"))
                .isFalse();
    }

    @Test
    void turnsALinkWithTheTokenIntoASession() {
        LocalResponse response =
                bench.answered(door, navigation("/lab/tree/a%20b.ipynb?token=jupyter-token&reset"));

        assertThat(response.status()).isEqualTo(303);
        assertThat(Bench.header(response, "Location")).isEqualTo("/lab/tree/a%20b.ipynb?reset");
        assertThat(bench.judge(door, request("POST /api/kernels", Bench.cookie(response))))
                .isInstanceOf(Admitted.class);
    }

    @Test
    void signsInByItsOwnPageWhichSaysWhatANotebookIs() {
        LocalResponse page = bench.answered(door, navigation("/lab?token=wrong&a=b"));
        LocalResponse response =
                bench.post(
                        door,
                        "/.raygate/sign-in",
                        "password=jupyter-token&next=/lab",
                        "Origin: http://" + Requests.HOST);

        assertThat(Bench.body(page))
                .contains("Jupyter (Notebook)", "A notebook runs any code you give it.")
                .doesNotContain("token=wrong", "Username");
        assertThat(Bench.header(response, "Location")).isEqualTo("/lab");
        assertThat(bench.judge(door, navigation("/lab", Bench.cookie(response))))
                .isInstanceOf(Admitted.class);
    }

    @Test
    void cutsSessionsAndTokensWhenTheTokenChanges() {
        String session = Bench.cookie(bench.answered(door, navigation("/?token=jupyter-token")));
        Grant bySession = bench.admitted(door, request("GET /api/kernels", session)).grant();
        Grant byToken =
                bench.admitted(door, request("GET /x", "Authorization: token jupyter-token"))
                        .grant();

        door.jupyterToken = "changed";

        assertThat(bench.doorkeeper.stillStands(bySession, door.guard(), bench.people, Door.OFFICE))
                .isFalse();
        assertThat(bench.doorkeeper.stillStands(byToken, door.guard(), bench.people, Door.OFFICE))
                .isFalse();
        assertThat(bench.judge(door, request("GET /api/kernels", session)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void letsTheSessionCountWhereAPageSendsATokenOfItsOwn() {
        String session = Bench.cookie(bench.answered(door, navigation("/?token=jupyter-token")));

        Verdict verdict =
                bench.judge(
                        door,
                        request(
                                "POST /api/kernels",
                                session,
                                "Authorization: token " + Door.UPSTREAM_TOKEN));

        assertThat(verdict).isInstanceOf(Admitted.class);
        assertThat(
                        bench.judge(
                                door,
                                request(
                                        "GET /api/kernels",
                                        "Authorization: token " + Door.UPSTREAM_TOKEN)))
                .as("the upstream's token alone")
                .isInstanceOf(Refused.class);
    }

    @Test
    void opensNoKernelOrTerminalToForeignPages() {
        String session = Bench.cookie(bench.answered(door, navigation("/?token=jupyter-token")));

        for (String path : new String[] {"/api/kernels/1/channels", "/terminals/websocket/1"}) {
            Verdict verdict =
                    bench.judge(
                            door,
                            request(
                                    "GET " + path,
                                    session,
                                    "Connection: Upgrade",
                                    "Upgrade: websocket",
                                    "Origin: http://10.0.0.5:18001"));

            assertThat(verdict).as(path).isInstanceOf(Refused.class);
        }
    }

    @Test
    void opensNothingWithAnEmptyToken() {
        door.jupyterToken = "";

        assertThat(bench.judge(door, request("GET /lab?token="))).isInstanceOf(Refused.class);
        assertThat(bench.judge(door, navigation("/lab?token="))).isInstanceOf(Answered.class);
        assertThat(bench.judge(door, request("GET /lab", "Authorization: token ")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void slowsGuessing() {
        for (int i = 0; i < 10; i++) {
            bench.judge(door, request("GET /lab?token=guess" + i));
        }

        assertThat(bench.refused(door, request("GET /lab?token=jupyter-token")).status())
                .isEqualTo(429);
    }
}
