package io.raygate.gateway.http;

import static io.raygate.gateway.http.MalformedMessage.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the {@code Connection} headers of a message say: options, and headers for this hop only. */
record ConnectionOptions(List<String> names) {

    private static final ConnectionOptions NONE = new ConnectionOptions(List.of());

    /**
     * Taking these away would change what the message says, where it ends, or who is seen to send
     * it: what was judged would not be what the upstream reads.
     */
    private static final Set<String> ESSENTIAL =
            Set.of(
                    "host",
                    "content-length",
                    "transfer-encoding",
                    "content-type",
                    "content-encoding",
                    "expect",
                    "accept",
                    "user-agent",
                    "origin",
                    "referer",
                    "cookie",
                    "authorization",
                    "service-worker");

    /** Whole families of them; {@code sec-} holds what only browsers and WebSockets say. */
    private static final List<String> ESSENTIAL_FAMILIES =
            List.of("sec-", "access-control-", "x-ray-");

    static ConnectionOptions of(HeaderLines lines) {
        List<String> names = null;
        for (int i = 0; i < lines.count(); i++) {
            if (lines.nameLength(i) == 10 && lines.named(i, "connection")) {
                names = names == null ? new ArrayList<>(4) : names;
                addTo(names, lines.value(i));
            }
        }
        return names == null ? NONE : new ConnectionOptions(names);
    }

    private static void addTo(List<String> names, String value) {
        int start = 0;
        while (start <= value.length()) {
            int comma = value.indexOf(',', start);
            int end = comma < 0 ? value.length() : comma;
            String name = value.substring(start, end).strip().toLowerCase(Locale.ROOT);
            if (isEssential(name)) {
                throw bad("Connection names the header " + name + ", which is not for one hop.");
            }
            if (!name.isEmpty()) {
                names.add(name);
            }
            start = end + 1;
        }
    }

    private static boolean isEssential(String name) {
        return ESSENTIAL.contains(name) || ESSENTIAL_FAMILIES.stream().anyMatch(name::startsWith);
    }

    boolean contains(String name) {
        return names.contains(name);
    }
}
