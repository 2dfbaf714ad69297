package io.raygate.gateway.judge;

import static io.raygate.gateway.judge.Requests.basic;
import static io.raygate.gateway.judge.Requests.bearer;
import static io.raygate.gateway.judge.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.gateway.Target;
import io.raygate.gateway.credential.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which open connections a change cuts: those it takes the ground from, and no other. */
class StillStandsTests {

    private final Bench bench = new Bench();
    private final Door door = Door.dashboard();
    private final Map<String, Grant> grants = new LinkedHashMap<>();

    @BeforeEach
    void opensOneConnectionWithEachCredential() {
        String token =
                Tokens.of(
                        door.application(),
                        door.jwtSecret,
                        bench.clock.instant().plus(Duration.ofMinutes(10)));
        grants.put("session", grant(bench.signIn(door)));
        grants.put("basic", grant(basic(Door.USERNAME, door.password)));
        grants.put("job token", grant(bearer(token)));
        grants.put("access key", grant(bearer(door.accessKey)));
        grants.put("anonymous key", grant(bearer(door.anonymousKey)));
    }

    @Test
    void cutsNobodyWhenNothingChanges() {
        assertThat(cut()).isEmpty();
    }

    @Test
    void cutsNobodyWhenTheRulesChangeForOthers() {
        door.admits("10.20.3.4", "192.168.0.0/16").profiling(true);

        assertThat(cut()).isEmpty();
    }

    @Test
    void cutsEverybodyWhoseAddressIsNoLongerAdmitted() {
        door.admits("10.20.3.5");

        assertThat(cut()).hasSize(5);
    }

    @Test
    void cutsOnlySessionsAndBasicWhenTheDashboardAccountChanges() {
        door.password = "changed";

        assertThat(cut()).containsExactly("session", "basic");
    }

    @Test
    void cutsOnlyJobTokensWhenTheJwtSecretChanges() {
        door.jwtSecret = "the next JWT secret, more than 32 bytes";

        assertThat(cut()).containsExactly("job token");
    }

    @Test
    void cutsOnlyTheAccessKeyWhenItIsRotated() {
        door.accessKey = Door.dashboard().accessKey;

        assertThat(cut()).containsExactly("access key");
    }

    @Test
    void cutsOnlyTheAnonymousKeyWhenItIsRotated() {
        door.anonymousKey = Door.dashboard().anonymousKey;

        assertThat(cut()).containsExactly("anonymous key");
    }

    @Test
    void cutsAJobTokenWhenItExpires() {
        bench.clock.pass(Duration.ofMinutes(10));

        assertThat(cut()).containsExactly("job token");
    }

    @Test
    void cutsASessionAfterTwelveHours() {
        bench.clock.pass(Duration.ofHours(12));

        assertThat(cut()).contains("session").doesNotContain("access key");
    }

    @Test
    void cutsASessionAtSignOut() {
        String session = bench.signIn(door);
        Grant grant = grant(session);

        bench.post(door, "/.raygate/sign-out", "", "Origin: http://" + Requests.HOST, session);

        assertThat(stands(grant)).isFalse();
        assertThat(cut()).as("other sessions").isEmpty();
    }

    @Test
    void prolongsNoSession() {
        String session = bench.signIn(door);
        Grant grant = grant(session);

        for (int minutes = 0; minutes < 61; minutes++) {
            bench.clock.pass(Duration.ofMinutes(1));
            assertThat(stands(grant)).isTrue();
        }

        assertThat(bench.judge(door, request("GET /api/cluster_status", session)))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void cutsEverybodyWhenTheApplicationStopsOrMoves() {
        door.leadsTo(new Target.Unavailable("stopped"));
        assertThat(cut()).hasSize(5);

        door.leadsTo(Door.upstream("/run/another/box", true));
        assertThat(cut()).hasSize(5);
    }

    @Test
    void cutsTheAnonymousKeyOffJobsThatAreNoLongerRedacted() {
        Grant details =
                bench.admitted(door, request("GET /api/jobs/j1", bearer(door.anonymousKey)))
                        .grant();

        door.leadsTo(Door.upstream("/run/box/in", false));

        assertThat(stands(details)).isFalse();
        assertThat(cut()).isEmpty();
    }

    @Test
    void cutsAnUploadWithBasicWhenJwtAuthenticationIsSwitchedOn() {
        door.withoutJwtAuthentication();
        Grant upload =
                bench.admitted(
                                door,
                                request(
                                        "PUT /api/packages/gcs/p.zip",
                                        basic(Door.USERNAME, door.password)))
                        .grant();

        door.withJwtAuthentication();

        assertThat(stands(upload)).isFalse();
        assertThat(cut()).isEmpty();
    }

    @Test
    void cutsARunningProfilerWhenProfilingIsSwitchedOff() {
        door.profiling(true);
        Grant profile =
                bench.admitted(door, request("GET /worker/cpu_profile", bearer(door.accessKey)))
                        .grant();

        door.profiling(false);

        assertThat(stands(profile)).isFalse();
    }

    @Test
    void lendsNoGrantToAnotherEndpoint() {
        door.isPublic();

        assertThat(cut()).hasSize(5);
    }

    private Grant grant(String credential) {
        return bench.admitted(door, request("GET /api/cluster_status", credential)).grant();
    }

    private List<String> cut() {
        List<String> cut = new ArrayList<>();
        grants.forEach(
                (name, grant) -> {
                    if (!stands(grant)) {
                        cut.add(name);
                    }
                });
        return cut;
    }

    private boolean stands(Grant grant) {
        return bench.doorkeeper.stillStands(grant, door.guard(), bench.people, Door.OFFICE);
    }
}
