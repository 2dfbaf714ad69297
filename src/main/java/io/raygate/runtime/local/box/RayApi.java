package io.raygate.runtime.local.box;

import io.raygate.runtime.RunningWork;
import io.raygate.runtime.Topology;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.ServiceName;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the Ray and the Jupyter server of one box how they are. */
public final class RayApi {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> NOT_OVER = Set.of("PENDING", "RUNNING");

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
        List<Topology.Node> nodes =
                summary.path("data")
                        .path("summary")
                        .valueStream()
                        .map(RayApi::node)
                        .sorted(Comparator.comparing(Topology.Node::isHead).reversed())
                        .toList();
        return new Topology(nodes, at);
    }

    static boolean hasReportingHead(JsonNode summary) {
        return summary.path("data")
                .path("summary")
                .valueStream()
                .anyMatch(
                        it ->
                                it.path("agent").has("pid")
                                        && node(it).isHead()
                                        && node(it).isAlive());
    }

    private static Topology.Node node(JsonNode node) {
        JsonNode raylet = node.path("raylet");
        JsonNode resources = raylet.path("resourcesTotal");
        return new Topology.Node(
                raylet.path("nodeId").asString(""),
                raylet.path("isHeadNode").asBoolean(false),
                raylet.path("state").asString("").equals("ALIVE"),
                node.path("ip").asString(raylet.path("nodeManagerAddress").asString("")),
                resources.path("CPU").asDouble(0),
                resources.path("GPU").asDouble(0),
                (long) resources.path("memory").asDouble(0),
                (long) resources.path("objectStoreMemory").asDouble(0));
    }

    public RunningWork work() {
        return new RunningWork(
                json(ray("/api/jobs/")).map(RayApi::jobs),
                json(jupyter("/api/kernels")).map(RayApi::kernels));
    }

    static List<RunningWork.Job> jobs(JsonNode list) {
        return list.valueStream()
                .filter(job -> NOT_OVER.contains(job.path("status").asString("")))
                .map(
                        job ->
                                new RunningWork.Job(
                                        firstText(job, "submission_id", "job_id"),
                                        job.path("entrypoint").asString("")))
                .toList();
    }

    static List<RunningWork.Kernel> kernels(JsonNode list) {
        return list.valueStream()
                .map(
                        kernel ->
                                new RunningWork.Kernel(
                                        kernel.path("id").asString(""),
                                        kernel.path("name").asString(""),
                                        kernel.path("execution_state")
                                                .asString("")
                                                .equals("busy")))
                .toList();
    }

    private static String firstText(JsonNode node, String first, String second) {
        String text = node.path(first).asString("");
        return text.isEmpty() ? node.path(second).asString("") : text;
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
