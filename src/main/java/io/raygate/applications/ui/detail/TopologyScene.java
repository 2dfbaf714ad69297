package io.raygate.applications.ui.detail;

import java.util.List;

/**
 * What the topology picture shows, in the order it is told: who calls, the gate, the doors, the
 * cluster.
 *
 * @param admitted who gets in
 * @param refused everybody else
 * @param gate the gate's caption, for example "Rules, rev. 7"
 * @param gateHref where the gate leads
 * @param doors the endpoints
 * @param isReached whether the cluster answers behind the doors
 */
record TopologyScene(
        Part admitted,
        Part refused,
        String gate,
        String gateHref,
        List<Part> doors,
        boolean isReached,
        Part head,
        List<Part> workers) {

    TopologyScene {
        doors = List.copyOf(doors);
        workers = List.copyOf(workers);
    }
}
