package io.raygate.runtime;

import java.time.Instant;
import java.util.List;

/** The nodes of a live cluster, the head first. */
public record Topology(List<Node> nodes, Instant at) {

    /**
     * One Ray node.
     *
     * @param memory bytes
     * @param objectStoreMemory bytes
     */
    public record Node(
            String id,
            boolean isHead,
            boolean isAlive,
            String address,
            double cpus,
            double gpus,
            long memory,
            long objectStoreMemory) {}

    public Topology {
        nodes = List.copyOf(nodes);
    }
}
