package io.raygate.runtime.local.box;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.runtime.RunningWork;
import io.raygate.runtime.Topology;
import java.io.InputStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what a real head answered to /nodes?view=summary. */
class RayApiTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

    @Test
    void readsTheHeadWithWhatItHas() throws Exception {
        Topology topology = RayApi.topology(summary(), NOW);

        assertThat(topology.at()).isEqualTo(NOW);
        assertThat(topology.nodes())
                .containsExactly(
                        new Topology.Node(
                                "e79bc16b3369e5f89f7000d61a11899b067148ee9fcbcca0c5058cc0",
                                true,
                                true,
                                "127.0.0.1",
                                1,
                                0,
                                3_900_000_000L,
                                100_000_000L));
    }

    @Test
    void isReadyOnceTheHeadsAgentHasReported() throws Exception {
        JsonNode summary = summary();
        assertThat(RayApi.hasReportingHead(summary)).isTrue();

        ((ObjectNode) summary.path("data").path("summary").get(0)).remove("agent");

        assertThat(RayApi.hasReportingHead(summary)).isFalse();
    }

    @Test
    void isNotReadyWithADeadHead() throws Exception {
        JsonNode summary = summary();

        ((ObjectNode) summary.path("data").path("summary").get(0).path("raylet"))
                .put("state", "DEAD");

        assertThat(RayApi.hasReportingHead(summary)).isFalse();
        assertThat(RayApi.topology(summary, NOW).nodes().getFirst().isAlive()).isFalse();
    }

    @Test
    void seesNoNodesInAnAnswerWithoutAny() {
        assertThat(RayApi.topology(JSON.readTree("{}"), NOW).nodes()).isEmpty();
    }

    @Test
    void countsJobsThatAreNotOver() {
        JsonNode list =
                JSON.readTree(
                        """
                        [{"submission_id": "raysubmit_1", "job_id": null, "status": "RUNNING", "entrypoint": "python train.py"},
                         {"submission_id": "raysubmit_2", "status": "SUCCEEDED", "entrypoint": "python a.py"},
                         {"submission_id": null, "job_id": "02000000", "status": "RUNNING", "entrypoint": ""},
                         {"submission_id": "raysubmit_3", "status": "PENDING", "entrypoint": "sleep 1"}]
                        """);

        assertThat(RayApi.jobs(list))
                .containsExactly(
                        new RunningWork.Job("raysubmit_1", "python train.py"),
                        new RunningWork.Job("02000000", ""),
                        new RunningWork.Job("raysubmit_3", "sleep 1"));
    }

    @Test
    void countsKernels() {
        JsonNode list =
                JSON.readTree(
                        """
                        [{"id": "k1", "name": "python3", "execution_state": "busy", "connections": 1},
                         {"id": "k2", "name": "python3", "execution_state": "idle", "connections": 0}]
                        """);

        assertThat(RayApi.kernels(list))
                .containsExactly(
                        new RunningWork.Kernel("k1", "python3", true),
                        new RunningWork.Kernel("k2", "python3", false));
    }

    private static JsonNode summary() throws Exception {
        try (InputStream content = RayApiTests.class.getResourceAsStream("nodes.json")) {
            return JSON.readTree(content);
        }
    }
}
