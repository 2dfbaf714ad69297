package io.raygate.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.applications.ApplicationService;
import io.raygate.applications.ApplicationStatuses;
import io.raygate.applications.Wishes;
import io.raygate.gateway.PortOccupied;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Cidr;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.Port;
import io.raygate.vocabulary.Revision;
import io.raygate.whitelist.GroupDraft;
import io.raygate.whitelist.Whitelist;
import io.raygate.whitelist.WhitelistService;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;
import org.springframework.transaction.support.TransactionTemplate;

/** Saved is in force, not saved is not in force. */
@RulesTest
class EnforcementModuleTests {

    @Autowired ApplicationService applications;
    @Autowired WhitelistService whitelists;
    @Autowired ApplicationStatuses statuses;
    @Autowired RecordingGateway gateway;
    @Autowired TransactionTemplate transaction;

    private ApplicationId application;
    private EndpointId door;

    @BeforeEach
    void createAnApplication() {
        application = applications.create(Wishes.named("app-" + UUID.randomUUID()));
        door = EndpointId.privateDashboard(application);
        gateway.forgetCalls();
    }

    @Test
    void admitsThisHostOnlyFromTheStart() {
        assertThat(gateway.admits(door, "127.0.0.1")).isTrue();
        assertThat(gateway.admits(door, "127.0.0.2")).isFalse();
    }

    @Test
    void hasPutASaveInForceWhenTheServiceReturns() {
        Revision saved = allow("office", "10.20.0.0/16");

        assertThat(gateway.rules().revision()).isEqualTo(saved);
        assertThat(gateway.admits(door, "10.20.3.4")).isTrue();
        assertThat(gateway.calls()).containsSubsequence("prepare " + saved, "enforce " + saved);
    }

    @Test
    void withdrawsWhatIsRemovedBeforeTheServiceReturns() {
        allow("office", "10.20.0.0/16");

        whitelists.remove(application, "office", 0);

        assertThat(gateway.admits(door, "10.20.3.4")).isFalse();
        assertThat(gateway.admits(door, "127.0.0.1")).isTrue();
    }

    @Test
    void doesNotLendOneApplicationsWhitelistToAnother() {
        ApplicationId other = applications.create(Wishes.named("other-" + UUID.randomUUID()));

        allow("office", "10.20.0.0/16");

        assertThat(gateway.admits(EndpointId.privateDashboard(other), "10.20.3.4")).isFalse();
    }

    @Test
    void leavesTheRulesAloneWhenTheTransactionIsRolledBack() {
        Revision before = gateway.rules().revision();

        transaction.executeWithoutResult(
                running -> {
                    allow("office", "10.20.0.0/16");
                    running.setRollbackOnly();
                });

        assertThat(gateway.rules().revision()).isEqualTo(before);
        assertThat(gateway.admits(door, "10.20.3.4")).isFalse();
        assertThat(whitelists.of(application).group("office")).isEmpty();
    }

    @Test
    void compilesOnceForManyChangesOfOneTransaction() {
        transaction.executeWithoutResult(
                running -> {
                    allow("office", "10.20.0.0/16");
                    allow("vpn_eu", "10.30.0.0/16");
                });

        Revision saved = whitelists.of(application).revision();
        assertThat(gateway.calls())
                .filteredOn(call -> call.startsWith("enforce"))
                .containsExactly("enforce " + saved);
        assertThat(gateway.admits(door, "10.20.3.4")).isTrue();
        assertThat(gateway.admits(door, "10.30.3.4")).isTrue();
    }

    @Test
    void refusesASaveWhoseDoorCannotBeOpened() {
        Whitelist before = whitelists.of(application);
        Port port = gateway.guard(door).orElseThrow().port();
        gateway.occupy(port);

        try {
            assertThatThrownBy(() -> allow("office", "10.20.0.0/16"))
                    .isInstanceOf(PortOccupied.class)
                    .hasMessageContaining(
                            "port %s cannot be opened: used by another".formatted(port));
        } finally {
            gateway.free(port);
        }

        assertThat(whitelists.of(application)).isEqualTo(before);
        assertThat(gateway.admits(door, "10.20.3.4")).isFalse();
        assertThat(gateway.calls())
                .contains("abandon")
                .noneMatch(call -> call.startsWith("enforce"));
    }

    @Test
    void shutsEveryDoorWhenTheGatewayDoesNotTakeARevision() {
        allow("office", "10.20.0.0/16");
        gateway.failOnce();

        assertThatThrownBy(() -> whitelists.remove(application, "office", 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is saved but the gateway did not take it");

        assertThat(gateway.admits(door, "10.20.3.4")).isFalse();
        assertThat(gateway.admits(door, "127.0.0.1")).isFalse();
        allow("vpn_eu", "10.30.0.0/16");
        assertThat(gateway.admits(door, "10.30.3.4")).isTrue();
        assertThat(gateway.admits(door, "10.20.3.4")).isFalse();
    }

    @Test
    void takesTheDoorsOfADeletedApplicationAway() {
        assertThat(gateway.rules().guards()).containsKey(door);

        statuses.removed(application);

        assertThat(gateway.rules().guards()).doesNotContainKey(door);
    }

    @Test
    void ordersSavesThatRace() throws Exception {
        try (ExecutorService people =
                new DelegatingSecurityContextExecutorService(Executors.newFixedThreadPool(4))) {
            var start = new CyclicBarrier(4);
            List<Future<Revision>> saves =
                    IntStream.range(0, 4)
                            .mapToObj(i -> people.submit(() -> allowTwelve(start, i)))
                            .toList();
            for (Future<Revision> save : saves) {
                save.get();
            }
        }

        Whitelist saved = whitelists.of(application);
        assertThat(saved.groups()).hasSize(49);
        assertThat(gateway.rules().revision()).isEqualTo(saved.revision());
        assertThat(gateway.guard(door).orElseThrow().admission().union()).isEqualTo(saved.union());
        assertThat(enforced()).isSorted().doesNotHaveDuplicates();
    }

    private Revision allowTwelve(CyclicBarrier start, int person) throws Exception {
        start.await();
        Revision last = Revision.NONE;
        for (int i = 0; i < 12; i++) {
            last = allow("group_%d_%d".formatted(person, i), "10.%d.%d.0/24".formatted(person, i));
            assertThat(gateway.rules().revision()).isGreaterThanOrEqualTo(last);
        }
        return last;
    }

    private List<Long> enforced() {
        return gateway.calls().stream()
                .filter(call -> call.startsWith("enforce "))
                .map(call -> Long.valueOf(call.substring("enforce ".length())))
                .toList();
    }

    private Revision allow(String group, String block) {
        return whitelists.save(
                application, GroupDraft.added(group, List.of(Cidr.of(block)), ""), false);
    }
}
