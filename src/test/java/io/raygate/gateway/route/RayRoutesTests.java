package io.raygate.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.gateway.http.RequestHead;
import io.raygate.gateway.route.Route.Anonymous;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RayRoutesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    READ     | GET    /
                    READ     | GET    /favicon.ico
                    READ     | GET    /static/js/main.0f3c.js
                    ANSWERED | GET    /api/authentication_mode
                    READ     | GET    /api/gcs_healthz
                    READ     | GET    /timezone
                    READ     | GET    /usage_stats_enabled
                    READ     | GET    /cluster_id
                    READ     | GET    /api/version
                    READ     | GET    /api/ray/version
                    SUBMIT   | POST   /api/jobs/
                    READ     | GET    /api/jobs/
                    READ     | GET    /api/jobs/raysubmit_1
                    CONTROL  | POST   /api/jobs/raysubmit_1/stop
                    CONTROL  | DELETE /api/jobs/raysubmit_1
                    READ     | GET    /api/jobs/raysubmit_1/logs
                    READ     | GET    /api/jobs/raysubmit_1/logs/tail
                    SUBMIT   | GET    /api/packages/gcs/_ray_pkg_0f.zip
                    SUBMIT   | PUT    /api/packages/gcs/_ray_pkg_0f.zip
                    READ     | GET    /api/component_activities
                    READ     | GET    /api/serve/applications/
                    SUBMIT   | PUT    /api/serve/applications/
                    CONTROL  | DELETE /api/serve/applications/
                    CONTROL  | POST   /api/v1/applications/chat/deployments/llm/scale
                    READ     | GET    /api/cluster_status?format=1
                    READ     | GET    /api/v0/cluster_metadata
                    READ     | GET    /api/profiling_enabled
                    READ     | GET    /nodes?view=summary
                    READ     | GET    /nodes/0fab
                    READ     | GET    /logical/actors
                    READ     | GET    /logical/actors/0fab
                    READ     | GET    /api/v0/actors
                    READ     | GET    /api/v0/jobs
                    READ     | GET    /api/v0/nodes
                    READ     | GET    /api/v0/placement_groups
                    READ     | GET    /api/v0/workers
                    READ     | GET    /api/v0/tasks
                    READ     | GET    /api/v0/objects
                    READ     | GET    /api/v0/runtime_envs
                    READ     | GET    /api/v0/cluster_events
                    READ     | GET    /api/v0/tasks/summarize
                    READ     | GET    /api/v0/actors/summarize
                    READ     | GET    /api/v0/objects/summarize
                    READ     | GET    /api/v0/tasks/timeline
                    READ     | GET    /api/v0/logs
                    READ     | GET    /api/v0/logs/file?filename=raylet.out
                    READ     | GET    /api/v0/logs/stream
                    READ     | GET    /api/v0/runtime_env_redaction
                    READ     | GET    /api/data/datasets/01000000
                    READ     | GET    /api/train/v2/runs
                    READ     | GET    /api/train/v2/runs/v1
                    READ     | GET    /api/grafana_health
                    READ     | GET    /api/prometheus_health
                    READ     | GET    /api/prometheus/sd
                    READ     | GET    /events
                    PROFILE  | GET    /task/traceback
                    PROFILE  | GET    /worker/traceback
                    PROFILE  | GET    /task/cpu_profile
                    PROFILE  | GET    /worker/cpu_profile
                    PROFILE  | GET    /memory_profile
                    PROFILE  | GET    /worker/gpu_profile
                    DENIED   | POST   /api/authenticate
                    DENIED   | POST   /report_events
                    DENIED   | GET    /api/v0/delay/30
                    DENIED   | GET    /test/dump
                    """)
    void knowsWhatEachOfRaysRoutesDoes(RouteClass kind, String call) {
        assertThat(find(call).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v0/secrets",
                "POST /api/jobs",
                "POST /API/jobs/",
                "POST /api/jobs/raysubmit_1",
                "PATCH /api/jobs/raysubmit_1",
                "OPTIONS /api/jobs/",
                "POST /api/job_agent/jobs/",
                "GET /api/jobs/raysubmit_1/",
                "GET /static",
                "GET /log_proxy?url=http://169.254.169.254/",
                "get /nodes"
            })
    void deniesWhatItDoesNotKnow(String call) {
        assertThat(find(call)).isSameAs(Route.UNKNOWN);
    }

    @Test
    void takesHeadForGet() {
        assertThat(find("HEAD /api/version").kind()).isEqualTo(RouteClass.READ);
        assertThat(find("HEAD /worker/traceback").kind()).isEqualTo(RouteClass.PROFILE);
        assertThat(find("HEAD /api/v0/delay/9").kind()).isEqualTo(RouteClass.DENIED);
    }

    @Test
    void seesThroughPercentEncodingAsRayDoes() {
        assertThat(find("POST /api/%6Aobs/").kind()).isEqualTo(RouteClass.SUBMIT);
        assertThat(find("GET /worker/%74raceback").kind()).isEqualTo(RouteClass.PROFILE);
    }

    @Test
    void keepsAnEncodedSlashInsideItsSegment() {
        assertThat(find("POST /api/jobs/a%2Fb/stop").pattern()).isEqualTo("/api/jobs/{job}/stop");
        assertThat(find("POST /api%2Fjobs/")).isSameAs(Route.UNKNOWN);
    }

    @Test
    void showsTheAnonymousKeyStatesButNeitherLogsNorProcesses() {
        List<String> shown =
                RayRoutes.TABLE.stream()
                        .filter(route -> route.anonymous() != Anonymous.NOTHING)
                        .map(Route::label)
                        .toList();

        assertThat(shown)
                .contains("GET /api/cluster_status", "GET /api/jobs/", "GET /api/v0/nodes")
                .allMatch(label -> label.startsWith("GET "))
                .noneMatch(label -> label.contains("log") || label.contains("runtime_envs"))
                .doesNotContain("GET /nodes", "GET /nodes/{node}", "GET /logical/actors");
    }

    @Test
    void showsTheAnonymousKeyNothingButReading() {
        assertThat(RayRoutes.TABLE)
                .filteredOn(route -> route.anonymous() != Anonymous.NOTHING)
                .allMatch(route -> route.kind() == RouteClass.READ);
    }

    private static Route find(String call) {
        String[] words = call.strip().split(" +", 2);
        String head = words[0] + " " + words[1] + " HTTP/1.1\r\nHost: search\r\n\r\n";
        RequestHead parsed = RequestHead.parse(head.getBytes(StandardCharsets.US_ASCII));
        return RayRoutes.find(parsed.method(), parsed.path().segments());
    }
}
