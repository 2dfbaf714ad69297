package io.raygate.gateway.judge;

import static io.raygate.gateway.judge.Requests.bearer;
import static io.raygate.gateway.judge.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.gateway.traffic.RefusedCaller;
import io.raygate.vocabulary.IpAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedCallersTests {

    private final Bench bench = new Bench();
    private final Door door = Door.dashboard();

    @Test
    void countsEachAddressOnOneLineNewestFirst() {
        Instant start = bench.clock.instant();
        knock("203.0.113.9");
        bench.clock.pass(Duration.ofSeconds(1));
        knock("198.51.100.7");
        bench.clock.pass(Duration.ofSeconds(1));
        knock("203.0.113.9");

        assertThat(refused())
                .containsExactly(
                        new RefusedCaller(
                                door.endpoint(),
                                IpAddress.of("203.0.113.9"),
                                2,
                                start.plusSeconds(2)),
                        new RefusedCaller(
                                door.endpoint(),
                                IpAddress.of("198.51.100.7"),
                                1,
                                start.plusSeconds(1)));
    }

    @Test
    void notesCallersTurnedAwayWithoutAWord() {
        bench.doorkeeper.hears(door.isPublic().guard(), Door.STRANGER);

        assertThat(refused()).extracting(RefusedCaller::address).containsExactly(Door.STRANGER);
    }

    @Test
    void notesNobodyWhoseAddressIsRight() {
        bench.judge(door, request("GET /nodes", bearer("wrong")));

        assertThat(refused()).isEmpty();
    }

    @Test
    void tellsNothingOfOtherApplications() {
        knock("203.0.113.9");

        assertThat(bench.doorkeeper.refusedCallers(Door.BILLING)).isEmpty();
    }

    @Test
    void keepsTheLatestHoweverManyKnock() {
        for (int i = 0; i < 1_000; i++) {
            knock("203.0." + i / 250 + "." + i % 250);
        }

        assertThat(refused()).hasSize(200);
        assertThat(refused().getFirst().address()).isEqualTo(IpAddress.of("203.0.3.249"));
    }

    @Test
    void forgetsAfterADay() {
        knock("203.0.113.9");
        bench.clock.pass(Duration.ofHours(13));
        knock("203.0.113.10");
        bench.clock.pass(Duration.ofHours(12));

        assertThat(refused())
                .extracting(caller -> caller.address().toString())
                .containsExactly("203.0.113.10");
    }

    private void knock(String address) {
        bench.judge(door.guard(), IpAddress.of(address), request("GET /"));
    }

    private List<RefusedCaller> refused() {
        return bench.doorkeeper.refusedCallers(Door.SEARCH);
    }
}
