package io.raygate.applications.ui.detail;

import io.raygate.applications.ApplicationDetails;
import io.raygate.applications.Status;
import io.raygate.applications.settings.MemorySize;
import io.raygate.applications.ui.detail.Part.Mark;
import io.raygate.runtime.Topology;
import io.raygate.runtime.Topology.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The head and the workers as boxes of the picture.
 *
 * @param isReached whether the cluster answers
 */
record Cluster(boolean isReached, Part head, List<Part> workers) {

    private static final int MOST_WORKERS = 6;

    /**
     * What is known: the live nodes, or an honest word where none can be seen.
     *
     * @param topology the latest look, null before the first
     * @param dashboard where Ray's own pages are
     */
    static Cluster of(
            ApplicationDetails application, Optional<Optional<Topology>> look, String dashboard) {
        return look.flatMap(seen -> seen)
                .filter(seen -> !seen.nodes().isEmpty())
                .map(seen -> live(seen, dashboard))
                .orElseGet(() -> unseen(application.status(), look.isPresent(), dashboard));
    }

    private static Cluster live(Topology seen, String dashboard) {
        Node head =
                seen.nodes().stream()
                        .filter(Node::isHead)
                        .findFirst()
                        .orElse(seen.nodes().getFirst());
        List<Node> others = seen.nodes().stream().filter(node -> !node.equals(head)).toList();
        List<Part> workers = new ArrayList<>();
        for (Node worker : others) {
            if (workers.size() == MOST_WORKERS - 1 && others.size() > MOST_WORKERS) {
                int more = others.size() - workers.size();
                workers.add(
                        Part.of(
                                more + " more workers",
                                "all in Ray's dashboard",
                                dashboard + "/#/cluster"));
                break;
            }
            workers.add(node("Worker " + (workers.size() + 1), worker, dashboard));
        }
        return new Cluster(head.isAlive(), node("Head", head, dashboard), List.copyOf(workers));
    }

    private static Part node(String title, Node node, String dashboard) {
        return Part.of(title, resources(node), dashboard + "/#/cluster/nodes/" + node.id())
                .marked(node.isAlive() ? Mark.ALIVE : Mark.DEAD);
    }

    private static String resources(Node node) {
        String cpus = figure(node.cpus()) + " CPU";
        String memory = node.memory() > 0 ? ", " + gibibytes(node.memory()) : "";
        String gpus = node.gpus() > 0 ? ", " + figure(node.gpus()) + " GPU" : "";
        return cpus + memory + gpus;
    }

    /** In a box there is no room for two decimals. */
    private static String gibibytes(long bytes) {
        return bytes < 1 << 30
                ? new MemorySize(bytes >> 20 << 20).toString()
                : String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1 << 30));
    }

    private static String figure(double amount) {
        return amount == Math.rint(amount) ? Long.toString((long) amount) : Double.toString(amount);
    }

    private static Cluster unseen(Status status, boolean wasLookedAt, String dashboard) {
        Part head =
                switch (status) {
                    case ACTIVATED ->
                            wasLookedAt
                                    ? absent("Not answering", Mark.UNKNOWN, dashboard)
                                    : absent("Asking Ray", Mark.BUSY, dashboard);
                    case STOPPED, LOCKED -> absent(status.word(), Mark.OFF, dashboard);
                    case FAILED -> absent(status.word(), Mark.DEAD, dashboard);
                    case CREATING,
                            RESTARTING,
                            STOPPING,
                            NET_CREATING,
                            NET_DELETING,
                            NET_MODIFYING,
                            CLASS_CHANGING,
                            MINOR_VERSION_UPGRADING,
                            MAINTAINING,
                            DELETING ->
                            absent(status.word(), Mark.BUSY, dashboard);
                };
        return new Cluster(false, head, List.of());
    }

    private static Part absent(String word, Mark mark, String dashboard) {
        return Part.of("Head", word, dashboard).marked(mark).dashed();
    }
}
