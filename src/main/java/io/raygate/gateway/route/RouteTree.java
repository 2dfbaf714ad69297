package io.raygate.gateway.route;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line of a route table that fits a path, segment by segment.
 *
 * <p>A path ending in a slash has an empty last segment. A named segment goes before a placeholder.
 */
final class RouteTree {

    private final Node root = new Node();

    RouteTree(List<Route> table) {
        table.forEach(this::add);
    }

    private void add(Route route) {
        Node node = root;
        for (String part : route.pattern().substring(1).split("/", -1)) {
            if (part.equals("**")) {
                node.rest.put(route.method(), route);
                return;
            }
            node = part.startsWith("{") ? node.placeholder() : node.named(part);
        }
        if (node.here.put(route.method(), route) != null) {
            throw new IllegalArgumentException(route.label() + " stands twice in the table");
        }
    }

    Route find(String method, List<String> segments) {
        Node node = root;
        Route open = Route.UNKNOWN;
        for (String segment : segments) {
            open = node.rest.getOrDefault(method, open);
            Node next = node.below.get(segment);
            if (next == null && !segment.isEmpty()) {
                next = node.placeholder;
            }
            if (next == null) {
                return open;
            }
            node = next;
        }
        return node.here.getOrDefault(method, open);
    }

    private static final class Node {
        private final Map<String, Node> below = new HashMap<>();
        private final Map<String, Route> here = new HashMap<>();
        private final Map<String, Route> rest = new HashMap<>();
        private @Nullable Node placeholder;

        private Node named(String segment) {
            return below.computeIfAbsent(segment, ignored -> new Node());
        }

        private Node placeholder() {
            if (placeholder == null) {
                placeholder = new Node();
            }
            return placeholder;
        }
    }
}
