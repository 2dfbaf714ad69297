package io.raygate.runtime.attached;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raygate.runtime.AttachPlan;
import io.raygate.runtime.Bypass;
import io.raygate.runtime.InMemoryRuntime;
import io.raygate.runtime.RuntimeObserved;
import io.raygate.runtime.RuntimeStatus;
import io.raygate.runtime.ServiceAnswer;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.PinnedAddress;
import io.raygate.vocabulary.Port;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.ServiceName;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttachedRuntimeTests {

    private static final ApplicationId ID = new ApplicationId("pa-7k2m9xq4");
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final List<RuntimeObserved> observed = new CopyOnWriteArrayList<>();
    private final Asking asking = new Asking(new PinnedHttp((address, port) -> Optional.empty()));
    private volatile List<IpAddress> ownAddresses = List.of();
    private final AttachedRuntime attached =
            new AttachedRuntime(
                    new AttachedProperties(PAUSE, PAUSE, Duration.ofSeconds(5)),
                    asking,
                    new Bypasses(asking, () -> ownAddresses, Duration.ofSeconds(2)),
                    Clock.systemUTC(),
                    observed::add);
    private final InMemoryRuntime local = new InMemoryRuntime();
    private final DispatchingRuntime runtime = new DispatchingRuntime(local, attached);
    private final StandIn ray = StandIn.plain().isRay();

    @AfterEach
    void close() {
        attached.close();
        ray.close();
    }

    private void attach() {
        attach(ray.pinned());
    }

    private void attach(PinnedAddress at) {
        runtime.attach(
                new AttachPlan(ID, at, Optional.empty(), Optional.of(Secret.of("ray-token"))));
    }

    private void awaitRunning() {
        await().until(() -> runtime.status(ID) instanceof RuntimeStatus.Running);
    }

    @Test
    void tellsThatItAnswersAndWhenItNoLongerDoes() {
        attach();
        awaitRunning();

        ray.says("/api/gcs_healthz", 503, "text/plain", "no");

        await().until(() -> runtime.status(ID) instanceof RuntimeStatus.NotResponding);
        assertThat(attached.lastAnswer(ID))
                .contains(new ServiceAnswer.Alien("its control service is not well"));
        assertThat(observed)
                .extracting(RuntimeObserved::status)
                .hasExactlyElementsOfTypes(
                        RuntimeStatus.Running.class, RuntimeStatus.NotResponding.class);
    }

    @Test
    void tellsThatItAnswersAgain() {
        ray.says("/api/version", 500, "text/plain", "no");
        attach();
        await().until(() -> runtime.status(ID) instanceof RuntimeStatus.NotResponding);

        ray.isRay();

        awaitRunning();
        assertThat(runtime.log(ID, 10)).hasSize(2).last().asString().endsWith("answers as 2.60.0");
    }

    @Test
    void saysThatItsTokenIsNotTakenAnyMore() {
        ray.asksFor("X-Ray-Authorization", "Bearer a-new-one");
        attach();

        await().until(() -> attached.lastAnswer(ID).isPresent());
        assertThat(attached.lastAnswer(ID)).contains(new ServiceAnswer.TokenRefused(403));
        assertThat(runtime.log(ID, 10).toString()).doesNotContain("ray-token");
    }

    @Test
    void drawsTheTopologyOfWhatItAnswers() {
        ray.says(
                "/nodes",
                200,
                "application/json",
                """
                {"data":{"summary":[{"ip":"10.0.0.5","raylet":{"nodeId":"n1","isHeadNode":true,
                "state":"ALIVE","resourcesTotal":{"CPU":4.0}}}]}}
                """);
        attach();

        assertThat(runtime.topology(ID).orElseThrow().nodes())
                .singleElement()
                .satisfies(
                        node -> {
                            assertThat(node.address()).isEqualTo("10.0.0.5");
                            assertThat(node.cpus()).isEqualTo(4);
                        });
    }

    @Test
    void neverStopsWhatItDidNotStart() {
        attach();
        awaitRunning();

        runtime.stop(ID);

        assertThat(runtime.status(ID)).isInstanceOf(RuntimeStatus.Absent.class);
        assertThat(local.stops()).isEmpty();
        runtime.discard(ID, false);
        assertThat(local.discards()).isEmpty();
        assertThat(attached.knows(ID)).isFalse();
    }

    @Test
    void leavesEveryOtherApplicationToItsOwnRuntime() {
        ApplicationId other = new ApplicationId("pa-8888xxxx");
        attach();
        local.comesUp(other);

        runtime.stop(other);

        assertThat(local.stops()).containsExactly(other);
        assertThat(runtime.status(other)).isInstanceOf(RuntimeStatus.Stopping.class);
    }

    @Test
    void findsThatAServiceOnLoopbackAnswersElsewhereToo() {
        ownAddresses = List.of(IpAddress.of("127.0.0.1"), IpAddress.of("127.0.0.9"));
        attach();

        await().until(() -> !attached.bypasses(ID).isEmpty());
        assertThat(attached.bypasses(ID))
                .containsExactly(
                        new Bypass(
                                ServiceName.DASHBOARD,
                                IpAddress.of("127.0.0.1"),
                                new Port(ray.port()),
                                true,
                                false));
    }

    @Test
    void seesThatABypassWasClosed() {
        ownAddresses = List.of(IpAddress.of("127.0.0.1"));
        attach();
        await().until(() -> !attached.bypasses(ID).isEmpty());

        ownAddresses = List.of();

        await().until(() -> attached.bypasses(ID).isEmpty());
    }

    @Test
    void asksThisMachinesOtherAddressesOnly() {
        assertThat(Bypasses.ownAddresses())
                .allSatisfy(address -> assertThat(address.isLoopback()).isFalse());
    }
}
