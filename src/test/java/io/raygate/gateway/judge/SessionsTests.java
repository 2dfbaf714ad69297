package io.raygate.gateway.judge;

import static io.raygate.gateway.judge.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.gateway.credential.Fingerprint;
import io.raygate.gateway.credential.Fingerprints;
import io.raygate.gateway.credential.ManualClock;
import io.raygate.gateway.credential.Sessions;
import io.raygate.gateway.judge.Verdict.Admitted;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.Secret;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionsTests {

    private final Bench bench = new Bench();
    private final Door door = Door.dashboard();

    @Test
    void survivesEveryRuleSetThatKeepsTheAccount() {
        String session = bench.signIn(door);

        door.jwtSecret = "the next JWT secret, more than 32 bytes";
        door.accessKey = "rotated";
        door.admits("10.0.0.0/8");

        assertThat(opens(session)).isTrue();
    }

    @Test
    void diesWithTheDashboardAccount() {
        String session = bench.signIn(door);

        door.password = "changed";

        assertThat(opens(session)).isFalse();
    }

    @Test
    void endsAfterAnHourWithoutARequest() {
        String session = bench.signIn(door);

        bench.clock.pass(Duration.ofMinutes(59));
        assertThat(opens(session)).isTrue();
        bench.clock.pass(Duration.ofMinutes(59));
        assertThat(opens(session)).isTrue();
        bench.clock.pass(Duration.ofMinutes(61));
        assertThat(opens(session)).isFalse();
    }

    @Test
    void endsAfterTwelveHoursInAnyCase() {
        String session = bench.signIn(door);

        for (int i = 0; i < 24; i++) {
            assertThat(opens(session)).as("after %d half hours", i).isTrue();
            bench.clock.pass(Duration.ofMinutes(30));
        }

        assertThat(opens(session)).isFalse();
    }

    @Test
    void opensNoOtherApplicationAndNoOtherEndpointWhateverTheCookieIsCalled() {
        String session = bench.signIn(door);
        Door billing = Door.dashboard().of(Door.BILLING);
        billing.password = door.password;
        String renamed = session.replace("pa-7k2m9xq4", "pa-00000001");

        assertThat(bench.judge(billing, request("GET /nodes", session)))
                .isNotInstanceOf(Admitted.class);
        assertThat(bench.judge(billing, request("GET /nodes", renamed)))
                .isNotInstanceOf(Admitted.class);

        door.isPublic();
        assertThat(opens(session.replace("-private", "-public"))).isFalse();
    }

    @Test
    void findsItsCookieAmongForeignOnesOfTheSameName() {
        String session = bench.signIn(door);
        String tossed = session.replaceAll("=.*", "=tossed");

        assertThat(
                        opens(
                                tossed
                                        + "; JSESSIONID=console; "
                                        + session.substring("Cookie: ".length())))
                .isTrue();
    }

    @Test
    void keepsABoundedNumberPerEndpoint() {
        ManualClock clock = new ManualClock();
        SecureRandom random = new SecureRandom();
        Fingerprints fingerprints = new Fingerprints(random);
        Fingerprint account = fingerprints.of("account");
        Sessions sessions = new Sessions(clock, random, fingerprints);
        Secret other = sessions.open(Door.jupyter().endpoint(), account, Actor.SYSTEM);

        long open = 0;
        Secret[] all = new Secret[1_500];
        for (int i = 0; i < all.length; i++) {
            all[i] = sessions.open(door.endpoint(), account, Actor.SYSTEM);
        }
        for (Secret value : all) {
            open += sessions.find(door.endpoint(), value.reveal(), account).isPresent() ? 1 : 0;
        }

        assertThat(open).isLessThanOrEqualTo(1_000);
        assertThat(sessions.find(Door.jupyter().endpoint(), other.reveal(), account)).isPresent();
    }

    private boolean opens(String session) {
        return bench.judge(door, request("GET /nodes", session)) instanceof Admitted;
    }
}
