package io.raygate.gateway.judge;

import static io.raygate.gateway.judge.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.gateway.Target;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.PinnedAddress;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.WebAddress;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemoteEditsTests {

    private static final PinnedAddress RAY =
            new PinnedAddress(
                    WebAddress.of("http://ray.lan:8265"),
                    IpAddress.of("10.1.2.3"),
                    Optional.empty());

    private final Bench bench = new Bench();
    private final Door dashboard = Door.dashboard();
    private final Door jupyter = Door.jupyter();

    private static Target remote(Optional<Secret> token) {
        return Target.Upstream.remote(RAY, token);
    }

    private HeadEdits dashboardEdits(String... headers) {
        String[] all = new String[headers.length + 1];
        all[0] = "Authorization: Bearer " + dashboard.accessKey;
        System.arraycopy(headers, 0, all, 1, headers.length);
        return bench.admitted(dashboard, request("GET /api/jobs/", all)).edits();
    }

    private HeadEdits jupyterEdits(String... headers) {
        String[] all = new String[headers.length + 1];
        all[0] = "Authorization: token " + jupyter.jupyterToken;
        System.arraycopy(headers, 0, all, 1, headers.length);
        return bench.admitted(jupyter, request("GET /lab", all)).edits();
    }

    @Test
    void callsRayByItsNameAndGivesItItsToken() {
        dashboard.leadsTo(remote(Optional.of(Secret.of("of-theirs"))));

        HeadEdits edits = dashboardEdits();

        assertThat(edits.drop()).contains("host", "authorization", "x-ray-authorization");
        assertThat(edits.add())
                .containsExactly(
                        Map.entry("X-Ray-Authorization", "Bearer of-theirs"),
                        Map.entry("Accept-Encoding", "identity"),
                        Map.entry("Host", "ray.lan:8265"));
        assertThat(edits.response().hidden()).contains(Secret.of("of-theirs"));
    }

    @Test
    void asksForWhatMayBeAPageAsItIsAndForWhatAPageLoadsAsTheClientDoes() {
        jupyter.leadsTo(remote(Optional.of(Secret.of("of-theirs"))));

        assertThat(jupyterEdits("Accept-Encoding: gzip", "Sec-Fetch-Dest: document").drop())
                .contains("accept-encoding");
        assertThat(jupyterEdits("Accept-Encoding: gzip", "Sec-Fetch-Dest: script").drop())
                .doesNotContain("accept-encoding");
    }

    @Test
    void looksForNoTokenWhereNoneIsShown() {
        dashboard.leadsTo(remote(Optional.empty()));

        assertThat(dashboardEdits("Accept-Encoding: gzip").drop())
                .doesNotContain("accept-encoding");
        assertThat(dashboardEdits().response().hidden()).isEmpty();
    }

    /** It would open the server to whoever reaches it past the gateway. */
    @Test
    void keepsToItselfTheLoginThatItsTokenBrought() {
        jupyter.leadsTo(remote(Optional.of(Secret.of("of-theirs"))));

        HeadEdits edits = jupyterEdits("Cookie: username-ray-lan-8265=mine; _xsrf=a");

        assertThat(edits.add()).contains(Map.entry("Cookie", "_xsrf=a"));
        assertThat(edits.response().cookies()).rejects("username-ray-lan-8265").accepts("_xsrf");
    }

    @Test
    void givesNoTokenToARayThatAsksForNone() {
        dashboard.leadsTo(remote(Optional.empty()));

        assertThat(dashboardEdits().add()).containsExactly(Map.entry("Host", "ray.lan:8265"));
        assertThat(dashboardEdits().drop()).contains("authorization", "x-ray-authorization");
    }

    /** Ray decides by them what a browser may do and see. */
    @Test
    void leavesToRayWhatABrowserSaysOfItself() {
        dashboard.leadsTo(remote(Optional.empty()));

        assertThat(dashboardEdits("Origin: http://" + Requests.HOST).drop())
                .doesNotContain("origin", "referer");
    }

    @Test
    void tellsJupyterItsOwnOriginWhereTheClientNamesOne() {
        jupyter.leadsTo(remote(Optional.of(Secret.of("of-theirs"))));

        assertThat(
                        jupyterEdits(
                                        "Origin: http://" + Requests.HOST,
                                        "Referer: http://" + Requests.HOST + "/lab")
                                .add())
                .contains(
                        Map.entry("Authorization", "token of-theirs"),
                        Map.entry("Host", "ray.lan:8265"),
                        Map.entry("Origin", "http://ray.lan:8265"),
                        Map.entry("Referer", "http://ray.lan:8265/"));
        assertThat(jupyterEdits().add()).extracting(Map.Entry::getKey).doesNotContain("Origin");
    }

    @Test
    void knowsTheLoginCookieByTheNameTheServerGaveIt() {
        jupyter.leadsTo(remote(Optional.empty()));

        assertThat(
                        jupyterEdits("Cookie: username-ray-lan-8265=mine; username-10-0-0-5=other")
                                .add())
                .contains(Map.entry("Cookie", "username-ray-lan-8265=mine"));
    }

    @Test
    void endsWhatAnotherUpstreamOfTheSameAddressGave() {
        dashboard.leadsTo(remote(Optional.empty()));
        Verdict.Admitted admitted =
                bench.admitted(
                        dashboard,
                        request("GET /api/jobs/", "Authorization: Bearer " + dashboard.accessKey));
        PinnedAddress renamed =
                new PinnedAddress(
                        WebAddress.of("http://other.lan:8265"), RAY.ip(), Optional.empty());

        dashboard.leadsTo(Target.Upstream.remote(renamed, Optional.empty()));

        assertThat(
                        bench.doorkeeper.stillStands(
                                admitted.grant(), dashboard.guard(), bench.people, Door.OFFICE))
                .isFalse();
    }
}
