package io.raygate.runtime;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads what Ray's dashboard and Jupyter answer. */
public final class ClusterAnswers {

    private static final Set<String> NOT_OVER = Set.of("PENDING", "RUNNING");

    private ClusterAnswers() {}

    /** Of {@code /nodes?view=summary}. */
    public static Topology topology(JsonNode summary, Instant at) {
        List<Topology.Node> nodes =
                summary.path("data")
                        .path("summary")
                        .valueStream()
                        .map(ClusterAnswers::node)
                        .sorted(Comparator.comparing(Topology.Node::isHead).reversed())
                        .toList();
        return new Topology(nodes, at);
    }

    /** Of the same: whether the head is alive and has reported from its agent. */
    public static boolean hasReportingHead(JsonNode summary) {
        return summary.path("data")
                .path("summary")
                .valueStream()
                .anyMatch(
                        it ->
                                it.path("agent").has("pid")
                                        && node(it).isHead()
                                        && node(it).isAlive());
    }

    /** Of {@code /api/jobs/}. */
    public static List<RunningWork.Job> jobs(JsonNode list) {
        return list.valueStream()
                .filter(job -> NOT_OVER.contains(job.path("status").asString("")))
                .map(
                        job ->
                                new RunningWork.Job(
                                        firstText(job, "submission_id", "job_id"),
                                        job.path("entrypoint").asString("")))
                .toList();
    }

    private static String firstText(JsonNode node, String first, String second) {
        String text = node.path(first).asString("");
        return text.isEmpty() ? node.path(second).asString("") : text;
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
}
