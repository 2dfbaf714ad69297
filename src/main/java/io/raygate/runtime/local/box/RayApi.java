package io.raygate.runtime.local.box;

import io.raygate.runtime.ClusterAnswers;
import io.raygate.runtime.RunningWork;
import io.raygate.runtime.Topology;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.ServiceName;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the Ray and the Jupyter server of one box how they are. */
public final class RayApi {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final JsonMapper JSON = new JsonMapper();

    private final BoxFolders folders;
    private final Secret rayToken;
    private final Secret jupyterToken;

    RayApi(BoxFolders folders, Secret rayToken, Secret jupyterToken) {
        this.folders = folders;
        this.rayToken = rayToken;
        this.jupyterToken = jupyterToken;
    }

    /** Whether the control service is well and this cluster takes our token. */
    public boolean isHealthy() {
        return ray("/api/gcs_healthz").isPresent() && ray("/api/version").isPresent();
    }

    /** Whether it can run a job: its head is alive and has reported from its agent. */
    public boolean isReady() {
        return isHealthy() && summary().map(RayApi::hasReportingHead).orElse(false);
    }

    public boolean jupyterAnswers() {
        return jupyter("/api/status").isPresent();
    }

    public Optional<Topology> topology() {
        return summary().map(summary -> topology(summary, Instant.now()));
    }

    static Topology topology(JsonNode summary, Instant at) {
        return ClusterAnswers.topology(summary, at);
    }

    static boolean hasReportingHead(JsonNode summary) {
        return ClusterAnswers.hasReportingHead(summary);
    }

    public RunningWork work() {
        return new RunningWork(
                json(ray("/api/jobs/")).map(RayApi::jobs),
                json(jupyter("/api/kernels")).map(RayApi::kernels));
    }

    static List<RunningWork.Job> jobs(JsonNode list) {
        return ClusterAnswers.jobs(list);
    }

    static List<RunningWork.Kernel> kernels(JsonNode list) {
        return list.valueStream()
                .map(
                        kernel ->
                                new RunningWork.Kernel(
                                        kernel.path("id").asString(""),
                                        kernel.path("name").asString(""),
                                        kernel.path("execution_state").asString("").equals("busy")))
                .toList();
    }

    private Optional<JsonNode> summary() {
        return json(ray("/nodes?view=summary"));
    }

    private static Optional<JsonNode> json(Optional<String> text) {
        try {
            return text.map(JSON::readTree);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private Optional<String> jupyter(String path) {
        return get(ServiceName.JUPYTER, path, "Authorization", "token ", jupyterToken);
    }

    private Optional<String> ray(String path) {
        return get(ServiceName.DASHBOARD, path, "X-Ray-Authorization", "Bearer ", rayToken);
    }

    private Optional<String> get(
            ServiceName service, String path, String header, String scheme, Secret token) {
        try {
            UnixHttp.Answer answer =
                    UnixHttp.get(
                            folders.socket(service),
                            path,
                            Map.of(header, scheme + token.reveal()),
                            PATIENCE);
            return answer.status() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException notAnswering) {
            return Optional.empty();
        }
    }
}
