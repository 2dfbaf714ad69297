package io.raygate.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prometheus reads the metrics with an API token; without one nobody does. */
class MetricsIT extends RestTest {

    private static final String METRICS = "/actuator/prometheus";

    @ParameterizedTest
    @EnumSource(Role.class)
    void areReadByEverybodyWithAToken(Role role) {
        ApplicationId id = created();

        Api.Answer answer = as(role).get(METRICS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).startsWith("text/plain");
        assertThat(answer.body())
                .contains("raygate_gateway_connections{application=\"" + id + "\"")
                .contains("raygate_gateway_latency_seconds_bucket{application=\"" + id + "\"")
                .contains("raygate_access_log_dropped_total 0.0")
                .containsPattern("(?m)^raygate_gateway_revision [1-9]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rg_api_wrong"})
    void areReadByNobodyElse(String token) {
        Api.Answer answer = stranger(token).get(METRICS);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("raygate_gateway");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/metrics",
                "/actuator/env",
                "/actuator/prometheus/",
                "/actuator/prometheus/x"
            })
    void areAllThatATokenOpens(String path) {
        assertThat(as(Role.ADMINISTRATOR).get(path).status()).isNotEqualTo(200);
    }

    @Test
    void disappearWithTheirApplication() {
        ApplicationId id = activated();
        assertThat(as(Role.VIEWER).get(METRICS).body()).contains(id.toString());

        deleted(id);
        hasGone(id);

        await().untilAsserted(
                        () ->
                                assertThat(as(Role.VIEWER).get(METRICS).body())
                                        .doesNotContain(id.toString()));
    }

    private void deleted(ApplicationId id) {
        Api.Answer deletion =
                as(Role.OPERATOR).call("DELETE", at(id) + "?confirm=" + nameOf(id), null);
        assertThat(deletion.status()).as(deletion.body()).isEqualTo(202);
    }
}
