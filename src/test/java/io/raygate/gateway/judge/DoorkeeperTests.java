package io.raygate.gateway.judge;

import static io.raygate.gateway.judge.Requests.bearer;
import static io.raygate.gateway.judge.Requests.request;
import static io.raygate.gateway.judge.Requests.requestTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.gateway.Target;
import io.raygate.gateway.judge.Verdict.Admitted;
import io.raygate.gateway.judge.Verdict.Refused;
import io.raygate.vocabulary.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorkeeperTests {

    private final Bench bench = new Bench();
    private final Door door = Door.dashboard();

    @Test
    void tellsAStrangerInOneLineThatHeIsNotOnTheWhitelist() {
        Refused refused = (Refused) fromStranger(door, "GET /");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.line())
                .isEqualTo("203.0.113.9 is not on the whitelist of application pa-7k2m9xq4.");
        assertThat(refused.silently()).isFalse();
    }

    @Test
    void saysNothingToAStrangerAtAPublicEndpoint() {
        Door open = door.isPublic();

        assertThat(bench.doorkeeper.hears(open.guard(), Door.STRANGER)).isFalse();
        assertThat(((Refused) fromStranger(open, "GET /")).silently()).isTrue();
    }

    @Test
    void hearsStrangersAtAPrivateEndpointAndGuestsEverywhere() {
        assertThat(bench.doorkeeper.hears(door.guard(), Door.STRANGER)).isTrue();
        assertThat(bench.doorkeeper.hears(door.isPublic().guard(), Door.OFFICE)).isTrue();
    }

    @Test
    void letsNoCredentialMakeUpForTheWrongAddress() {
        Verdict verdict = fromStranger(door, "POST /api/jobs/", bearer(door.accessKey));

        assertThat(verdict).isInstanceOf(Refused.class);
    }

    @Test
    void refusesEverybodyWhereNobodyIsAdmitted() {
        Door closed = door.admits();

        assertThat(bench.refused(closed, request("GET /", bearer(door.accessKey))).status())
                .isEqualTo(403);
    }

    @Test
    void believesNothingAClientSaysAboutForwarding() {
        Verdict verdict =
                fromStranger(
                        door,
                        "GET /",
                        "X-Forwarded-For: 10.20.3.4",
                        "Forwarded: for=10.20.3.4",
                        "X-Real-IP: 10.20.3.4");

        assertThat(verdict).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.5:18000",
                "10.0.0.5",
                "[::1]:18000",
                "ray.example.com",
                "RAY.example.com:443"
            })
    void isCalledByItsNamesAndByAnyAddress(String host) {
        assertThat(bench.judge(door, requestTo(host, "GET /api/version", bearer(door.accessKey))))
                .isInstanceOf(Admitted.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rebinding.example",
                "ray.example.com.evil.example",
                "xray.example.com",
                "0.0.0.0:18000",
                "[::]:18000",
                "[::ffff:0.0.0.0]:18000",
                "127.1:18000",
                "2130706433",
                "0x7f000001"
            })
    void isNotCalledByForeignNames(String host) {
        Refused refused =
                bench.refused(door, requestTo(host, "GET /api/version", bearer(door.accessKey)));

        assertThat(refused.status()).isEqualTo(421);
    }

    @Test
    void asksForTheAddressBeforeTheName() {
        Refused refused =
                (Refused)
                        bench.judge(
                                door.guard(),
                                Door.STRANGER,
                                requestTo("rebinding.example", "GET /"));

        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void saysThatAnApplicationIsStopped() {
        Door stopped = door.leadsTo(new Target.Unavailable("stopped"));

        Refused refused = bench.refused(stopped, request("POST /api/jobs/"));

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.line()).isEqualTo("Application pa-7k2m9xq4 is stopped.");
    }

    @Test
    void doesNotTellStrangersThatAnApplicationIsStopped() {
        Door stopped = door.leadsTo(new Target.Unavailable("stopped"));

        assertThat(((Refused) fromStranger(stopped, "GET /")).status()).isEqualTo(403);
    }

    @Test
    void judgesMappedAddressesAsTheIpv4AddressesTheyAre() {
        IpAddress mapped = IpAddress.of("::ffff:10.20.3.4");

        assertThat(bench.doorkeeper.admits(door.guard(), mapped)).isTrue();
    }

    @Test
    void givesGroupAndCredentialAsTheReason() {
        Admitted admitted = bench.admitted(door, request("GET /nodes", bearer(door.accessKey)));

        assertThat(admitted.reason()).isEqualTo("group office, access key");
    }

    @Test
    void doesNotLendOneApplicationsCredentialsToAnother() {
        Door billing = Door.dashboard().of(Door.BILLING);

        Refused refused = bench.refused(billing, request("GET /nodes", bearer(door.accessKey)));

        assertThat(refused.status()).isEqualTo(403);
    }

    private Verdict fromStranger(Door at, String call, String... headers) {
        return bench.judge(at.guard(), Door.STRANGER, request(call, headers));
    }
}
