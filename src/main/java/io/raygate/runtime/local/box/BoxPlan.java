package io.raygate.runtime.local.box;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a box is built from.
 *
 * @param uid the user it runs as; its group has the same number
 * @param environment the Python environment with Ray
 * @param readable what besides the system its programs must see, the environment included
 * @param firstPort the block of ports of an open box; a sealed one has all ports to itself
 * @param profiling whether profilers may be attached through the dashboard
 * @param processes how many processes and threads it may have at a time
 * @param outputSize when what it prints is put aside and a new file begun, in bytes
 * @param variables set for jobs and notebooks; may hold secrets
 */
public record BoxPlan(
        String id,
        BoxMode mode,
        long uid,
        BoxFolders folders,
        Path environment,
        List<Path> readable,
        int cpus,
        int gpus,
        long objectStoreMemory,
        OptionalLong memory,
        int processes,
        int firstPort,
        boolean profiling,
        long outputSize,
        Map<String, String> variables) {

    /** Seconds Ray has to end its jobs and itself. */
    static final int GRACE = 15;

    /** Ports an open box takes, counted from its first. */
    public static final int PORTS = 200;

    private static final List<String> SINGLE_PORTS =
            List.of(
                    "dashboard",
                    "gcs",
                    "client",
                    "agent",
                    "agentGrpc",
                    "runtimeEnv",
                    "metrics",
                    "nodeManager",
                    "objectManager",
                    "jupyter",
                    "egress");

    private static final int FIRST_WORKER_PORT = 20;

    public BoxPlan {
        readable = List.copyOf(readable);
        variables = Map.copyOf(variables);
    }

    @Override
    public String toString() {
        return "BoxPlan[" + id + ", " + mode + "]";
    }

    byte[] toJson(JsonMapper json) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("id", id);
        plan.put("mode", mode.word());
        plan.put("uid", uid);
        plan.put("gid", uid);
        plan.put(
                "folders",
                Map.of(
                        "home", folders.home().toString(),
                        "ray", folders.ray().toString(),
                        "run", folders.run().toString()));
        plan.put("output", folders.output().toString());
        plan.put("outputSize", outputSize);
        plan.put("environment", environment.toString());
        plan.put("readable", readable.stream().map(Path::toString).toList());
        plan.put("cpus", cpus);
        plan.put("gpus", gpus);
        plan.put("objectStoreMemory", objectStoreMemory);
        plan.put("memory", memory.isPresent() ? memory.getAsLong() : null);
        plan.put("processes", processes);
        plan.put(
                "secrets",
                Map.of(RAY_TOKEN, secret(RAY_TOKEN), JUPYTER_TOKEN, secret(JUPYTER_TOKEN)));
        plan.put("profiling", profiling);
        plan.put("variables", variables);
        plan.put("ports", ports());
        plan.put("jupyter", true);
        plan.put("grace", GRACE);
        return json.writeValueAsBytes(plan);
    }

    static final String RAY_TOKEN = "ray.token";
    static final String JUPYTER_TOKEN = "jupyter.token";

    private String secret(String name) {
        return folders.secrets().resolve(name).toString();
    }

    private Map<String, Integer> ports() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (String name : SINGLE_PORTS) {
            ports.put(name, firstPort + ports.size());
        }
        ports.put("workerMin", firstPort + FIRST_WORKER_PORT);
        ports.put("workerMax", firstPort + PORTS - 1);
        return ports;
    }
}
