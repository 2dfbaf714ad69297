package io.raygate.gateway.metering;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.Revision;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeteringTests {

    private static final EndpointId SEARCH =
            EndpointId.privateDashboard(new ApplicationId("pa-7k2m9xq4"));
    private static final EndpointId BILLING =
            EndpointId.privateDashboard(new ApplicationId("pa-00000000"));
    private static final String OF_SEARCH =
            "application=\"pa-7k2m9xq4\",net=\"private\",service=\"dashboard\"";

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Metering metering = new Metering(registry);

    private EndpointMeters search() {
        metering.follow(new Revision(1), Set.of(SEARCH));
        return metering.of(SEARCH);
    }

    @Test
    void tellsTheRevisionInForce() {
        metering.follow(new Revision(7), Set.of());

        assertThat(registry.scrape()).contains("raygate_gateway_revision 7.0");
    }

    @Test
    void showsAnEndpointBeforeItsFirstCaller() {
        search();

        assertThat(registry.scrape())
                .contains("raygate_gateway_connections{" + OF_SEARCH + "} 0.0")
                .contains("raygate_gateway_received_bytes_total{" + OF_SEARCH + "} 0.0");
    }

    @Test
    void countsWhatPasses() {
        EndpointMeters meters = search();

        meters.opened();
        meters.opened();
        meters.closed();
        meters.moved(10, 20);
        meters.passed(Outcome.ADMITTED, 204);
        meters.passed(Outcome.ADMITTED, 204);
        meters.passed(Outcome.REFUSED, 0);
        meters.refused("no credential");
        meters.failed(UpstreamFailure.BROKE_OFF);
        meters.took(3_000_000);

        assertThat(registry.scrape())
                .contains("raygate_gateway_connections{" + OF_SEARCH + "} 1.0")
                .contains("raygate_gateway_received_bytes_total{" + OF_SEARCH + "} 10.0")
                .contains("raygate_gateway_sent_bytes_total{" + OF_SEARCH + "} 20.0")
                .contains(OF_SEARCH + ",status=\"2xx\",verdict=\"admitted\"} 2.0")
                .contains(OF_SEARCH + ",status=\"none\",verdict=\"refused\"} 1.0")
                .contains("reason=\"no credential\",service=\"dashboard\"} 1.0")
                .contains("kind=\"broke off\"")
                .contains(
                        "raygate_gateway_latency_seconds_bucket{" + OF_SEARCH + ",le=\"0.002\"} 0")
                .contains(
                        "raygate_gateway_latency_seconds_bucket{" + OF_SEARCH + ",le=\"0.005\"} 1");
    }

    @Test
    void takesAnEndpointsMetersAwayWithIt() {
        EndpointMeters meters = search();
        meters.passed(Outcome.ADMITTED, 200);
        meters.refused("no credential");

        metering.follow(new Revision(2), Set.of(BILLING));
        meters.passed(Outcome.ADMITTED, 500);
        meters.refused("wrong token");
        meters.failed(UpstreamFailure.UNREACHABLE);
        metering.of(SEARCH).passed(Outcome.ADMITTED, 200);

        assertThat(registry.scrape()).doesNotContain("pa-7k2m9xq4").contains("pa-00000000");
    }

    @Test
    void keepsWhatGoesOnCounting() {
        search().passed(Outcome.ADMITTED, 200);

        metering.follow(new Revision(2), Set.of(SEARCH, BILLING));
        metering.of(SEARCH).passed(Outcome.ADMITTED, 200);

        assertThat(registry.scrape()).contains("status=\"2xx\",verdict=\"admitted\"} 2.0");
    }

    @Test
    void runsOutOfReasonsButNotOfMemory() {
        EndpointMeters meters = search();

        for (int i = 0; i < 1_000; i++) {
            meters.refused("reason " + i);
        }

        assertThat(registry.find("raygate.gateway.refusals").counters()).hasSize(33);
        assertThat(registry.get("raygate.gateway.refusals").tag("reason", "other").counter())
                .returns(968.0, counter -> counter.count());
    }
}
