package io.raygate.gateway.judge;

import static io.raygate.gateway.judge.Requests.bearer;
import static io.raygate.gateway.judge.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import io.raygate.gateway.Standing;
import io.raygate.gateway.credential.Tokens;
import io.raygate.gateway.judge.Verdict.Admitted;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.JobTokenClaims;
import io.raygate.vocabulary.Role;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people of the console opened holds as long as they may, and not a request longer. */
class PeopleStandingTests {

    private static final Actor ANNA =
            new Actor("anna", Optional.of(Role.OPERATOR), Optional.empty());

    private final Bench bench = new Bench();
    private final Door dashboard = Door.dashboard();
    private final Door jupyter = Door.jupyter();

    @BeforeEach
    void annaIsAnOperator() {
        anna(Role.OPERATOR);
    }

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR, true, true,  true",
        "OPERATOR,      true, true,  true",
        "VIEWER,        true, false, false"
    })
    void judgesWhatWasOpenedByTheRoleOfNow(
            Role role, boolean looks, boolean submits, boolean opensNotebooks) {
        Grant session = grant(dashboard, opened(dashboard));
        Grant token = grant(dashboard, bearer(minted()));
        Grant notebook = grant(jupyter, opened(jupyter));

        anna(role);

        assertThat(stands(session, dashboard)).isEqualTo(looks);
        assertThat(stands(token, dashboard)).isEqualTo(submits);
        assertThat(stands(notebook, jupyter)).isEqualTo(opensNotebooks);
    }

    @Test
    void judgesTheNextRequestByTheRoleOfNow() {
        String notebook = opened(jupyter);
        String token = bearer(minted());

        anna(Role.VIEWER);

        assertThat(bench.judge(jupyter, request("GET /api/kernels", notebook)))
                .isNotInstanceOf(Admitted.class);
        assertThat(bench.refused(dashboard, request("POST /api/jobs/", token)).line())
                .isEqualTo("This job token holds no longer: anna may not submit jobs any more.");
    }

    @Test
    void endsEverythingOfSomebodyWhoseAccountIsClosed() {
        Grant session = grant(dashboard, opened(dashboard));
        Grant token = grant(dashboard, bearer(minted()));
        String cookie = opened(dashboard);

        bench.people = Standing.NOBODY;

        assertThat(stands(session, dashboard)).isFalse();
        assertThat(stands(token, dashboard)).isFalse();
        assertThat(bench.judge(dashboard, request("GET /nodes", cookie)))
                .isNotInstanceOf(Admitted.class);
    }

    @Test
    void doesNotBringBackWhatEndedWhenTheAccountOpensAgain() {
        String cookie = opened(dashboard);
        String token = bearer(minted());
        bench.clock.pass(Duration.ofSeconds(2));

        anna(Role.OPERATOR);

        assertThat(bench.judge(dashboard, request("GET /nodes", cookie)))
                .isNotInstanceOf(Admitted.class);
        assertThat(bench.refused(dashboard, request("GET /nodes", token)).status()).isEqualTo(403);
        assertThat(bench.judge(dashboard, request("GET /nodes", opened(dashboard))))
                .isInstanceOf(Admitted.class);
    }

    @Test
    void takesNoCodeOfSomebodyWhoMayNoLonger() {
        String code = code(jupyter);

        anna(Role.VIEWER);

        assertThat(open(jupyter, code).status()).isEqualTo(403);
    }

    @Test
    void takesNoCodeFromBeforeThePasswordWasChanged() {
        String before = code(dashboard);
        bench.clock.pass(Duration.ofSeconds(2));

        anna(Role.OPERATOR);

        assertThat(open(dashboard, before).status()).isEqualTo(403);
        assertThat(open(dashboard, code(dashboard)).status()).isEqualTo(303);
    }

    @Test
    void leavesAloneWhatRestsOnNobodysStanding() {
        Grant session = grant(dashboard, bench.signIn(dashboard));
        Grant key = grant(dashboard, bearer(dashboard.accessKey));
        Grant theirs =
                grant(
                        dashboard,
                        bearer(
                                Tokens.of(
                                        dashboard.application(),
                                        dashboard.jwtSecret,
                                        bench.clock.instant().plus(Duration.ofHours(1)))));

        bench.people = Standing.NOBODY;

        assertThat(stands(session, dashboard)).isTrue();
        assertThat(stands(key, dashboard)).isTrue();
        assertThat(stands(theirs, dashboard)).isTrue();
    }

    @Test
    void takesNoTokenThatClaimsToBeRaygatesAndDoesNotSaySinceWhen() {
        var claims =
                Tokens.claims(
                                dashboard.application(),
                                bench.clock.instant().plus(Duration.ofHours(1)))
                        .issuer(JobTokenClaims.ISSUER);
        String token = Tokens.signed(JWSAlgorithm.HS256, dashboard.jwtSecret, claims);

        assertThat(bench.refused(dashboard, request("GET /nodes", bearer(token))).status())
                .isEqualTo(403);
    }

    private void anna(Role role) {
        bench.people = bench.with("anna", role);
    }

    private String minted() {
        var claims =
                Tokens.claims(
                                dashboard.application(),
                                bench.clock.instant().plus(Duration.ofHours(1)))
                        .issuer(JobTokenClaims.ISSUER)
                        .issueTime(Date.from(bench.clock.instant()));
        return Tokens.signed(JWSAlgorithm.HS256, dashboard.jwtSecret, claims);
    }

    private String code(Door door) {
        return bench.doorkeeper.oneTimeCodes().issue(door.endpoint(), ANNA).reveal();
    }

    private String opened(Door door) {
        return Bench.cookie(open(door, code(door)));
    }

    private LocalResponse open(Door door, String code) {
        return bench.post(
                door,
                "/.raygate/open",
                "code=" + code,
                "Origin: https://console.example",
                "Sec-Fetch-Site: cross-site");
    }

    private Grant grant(Door door, String credential) {
        String path = door == jupyter ? "GET /api/kernels" : "GET /nodes";
        return bench.admitted(door, request(path, credential)).grant();
    }

    private boolean stands(Grant grant, Door door) {
        return bench.doorkeeper.stillStands(grant, door.guard(), bench.people, Door.OFFICE);
    }
}
