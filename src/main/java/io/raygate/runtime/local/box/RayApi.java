package io.raygate.runtime.local.box;

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
        return get(ServiceName.JUPYTER, "/api/status", "Authorization", "token ", jupyterToken)
                .isPresent();
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

    private Optional<JsonNode> summary() {
        try {
            return ray("/nodes?view=summary").map(JSON::readTree);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
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
