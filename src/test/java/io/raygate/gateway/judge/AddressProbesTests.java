package io.raygate.gateway.judge;

import static io.raygate.gateway.judge.Requests.request;
import static io.raygate.gateway.judge.Requests.requestTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.gateway.judge.Verdict.Answered;
import io.raygate.gateway.judge.Verdict.Refused;
import io.raygate.gateway.traffic.AddressProbe;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AddressProbesTests {

    private final Bench bench = new Bench();
    private final Door door = Door.dashboard();

    @Test
    void learnsTheAddressOfAStranger() {
        AddressProbe probe = bench.doorkeeper.probe(door.endpoint());

        Verdict verdict = openedByStranger(door, probe);

        assertThat(verdict).isInstanceOf(Answered.class);
        assertThat(probe.seen()).isCompletedWithValue(Door.STRANGER);
    }

    @Test
    void worksOnce() {
        AddressProbe probe = bench.doorkeeper.probe(door.endpoint());
        openedByStranger(door, probe);

        assertThat(openedByStranger(door, probe)).isInstanceOf(Refused.class);
    }

    @Test
    void diesAfterAMinute() {
        AddressProbe probe = bench.doorkeeper.probe(door.endpoint());

        bench.clock.pass(Duration.ofSeconds(60));

        assertThat(openedByStranger(door, probe)).isInstanceOf(Refused.class);
        assertThat(probe.seen()).isNotDone();
    }

    @Test
    void isAnsweredAtItsOwnEndpointOnly() {
        AddressProbe probe = bench.doorkeeper.probe(door.endpoint());

        assertThat(openedByStranger(Door.dashboard().of(Door.BILLING), probe))
                .isInstanceOf(Refused.class);
        assertThat(probe.seen()).isNotDone();
    }

    @Test
    void isNotAnsweredUnderAForeignName() {
        AddressProbe probe = bench.doorkeeper.probe(door.endpoint());

        Verdict verdict =
                bench.judge(
                        door.guard(),
                        Door.STRANGER,
                        requestTo("rebinding.example", "GET " + probe.path()));

        assertThat(verdict).isInstanceOf(Refused.class);
        assertThat(probe.seen()).isNotDone();
    }

    @Test
    void letsAPublicEndpointListenToStrangersOnlyWhileItIsOpen() {
        door.isPublic();
        assertThat(bench.doorkeeper.hears(door.guard(), Door.STRANGER)).isFalse();

        AddressProbe probe = bench.doorkeeper.probe(door.endpoint());

        assertThat(bench.doorkeeper.hears(door.guard(), Door.STRANGER)).isTrue();
        assertThat(
                        ((Refused) bench.judge(door.guard(), Door.STRANGER, request("GET /")))
                                .silently())
                .isTrue();
        openedByStranger(door, probe);
        assertThat(bench.doorkeeper.hears(door.guard(), Door.STRANGER)).isFalse();
    }

    @Test
    void opensNothingElse() {
        bench.doorkeeper.probe(door.endpoint());

        assertThat(bench.judge(door.guard(), Door.STRANGER, request("GET /.raygate/address/guess")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void refusesToKeepAnyNumberOpen() {
        for (int i = 0; i < 1_000; i++) {
            bench.doorkeeper.probe(door.endpoint());
        }

        assertThat(bench.doorkeeper.probe(door.endpoint()).seen()).isCompletedExceptionally();

        bench.clock.pass(Duration.ofSeconds(61));
        assertThat(bench.doorkeeper.probe(door.endpoint()).seen()).isNotDone();
    }

    private Verdict openedByStranger(Door at, AddressProbe probe) {
        return bench.judge(at.guard(), Door.STRANGER, request("GET " + probe.path()));
    }
}
