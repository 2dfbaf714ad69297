package io.raygate.gateway.judge;

import static io.raygate.gateway.judge.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.gateway.judge.Verdict.Admitted;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.Role;
import io.raygate.vocabulary.Secret;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CodesTests {

    private static final Actor ANNA =
            new Actor("anna", Optional.of(Role.OPERATOR), Optional.empty());

    private final Bench bench = new Bench();
    private final Door door = Door.dashboard();

    @BeforeEach
    void annaIsOneOfThePeople() {
        bench.people = bench.with("anna", Role.OPERATOR);
    }

    @Test
    void signsAConsoleUserInThoughTheConsoleIsAnotherOrigin() {
        LocalResponse response = open(door, issue());

        assertThat(response.status()).isEqualTo(303);
        assertThat(Bench.header(response, "Location")).isEqualTo("/");
        assertThat(bench.judge(door, request("GET /nodes", Bench.cookie(response))))
                .isInstanceOf(Admitted.class);
    }

    @Test
    void carriesTheConsoleUserIntoTheReason() {
        String session = Bench.cookie(open(door, issue()));

        assertThat(bench.admitted(door, request("GET /nodes", session)).reason())
                .isEqualTo("group office, session of anna");
    }

    @Test
    void opensOnce() {
        Secret code = issue();
        open(door, code);

        LocalResponse again = open(door, code);

        assertThat(again.status()).isEqualTo(403);
        assertThat(Bench.body(again)).contains("This link is used up");
        assertThat(Bench.header(again, "Set-Cookie")).isEmpty();
    }

    @Test
    void diesAfterThirtySeconds() {
        Secret inTime = issue();
        Secret late = issue();

        bench.clock.pass(Duration.ofSeconds(29));
        assertThat(open(door, inTime).status()).isEqualTo(303);
        bench.clock.pass(Duration.ofSeconds(1));
        assertThat(open(door, late).status()).isEqualTo(403);
    }

    @Test
    void opensNoOtherEndpointAndIsBurntThere() {
        Door billing = Door.dashboard().of(Door.BILLING);
        Secret code = issue();

        assertThat(open(billing, code).status()).isEqualTo(403);
        assertThat(open(door, code).status()).isEqualTo(403);
    }

    @Test
    void opensNothingForAStranger() {
        Verdict verdict = bench.judge(door.guard(), Door.STRANGER, request("POST /.raygate/open"));

        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void givesTheRightsOfTheDashboardAccountAndDiesWithIt() {
        String session = Bench.cookie(open(door, issue()));
        assertThat(bench.refused(door, request("POST /api/jobs/", session)).status())
                .isEqualTo(403);

        door.password = "changed";

        assertThat(bench.judge(door, request("GET /nodes", session)))
                .isNotInstanceOf(Admitted.class);
    }

    @Test
    void takesNoCodeFromAQuery() {
        Secret code = issue();

        assertThat(bench.judge(door, request("GET /.raygate/open?code=" + code.reveal())))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(bench.post(door, "/.raygate/open?code=" + code.reveal(), "").status())
                .isEqualTo(403);
    }

    private Secret issue() {
        return bench.doorkeeper.oneTimeCodes().issue(Door.dashboard().endpoint(), ANNA);
    }

    private LocalResponse open(Door at, Secret code) {
        return bench.post(
                at,
                "/.raygate/open",
                "code=" + code.reveal(),
                "Origin: https://console.example",
                "Sec-Fetch-Site: cross-site");
    }
}
