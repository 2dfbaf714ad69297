package io.raygate.gateway.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes heads for the next hop: what belongs to this hop stays, what was decided is put in. */
public final class Forwarding {

    private static final String WEBSOCKET = "Connection: Upgrade\r\nUpgrade: websocket\r\n";

    private Forwarding() {}

    /**
     * A request's head for the upstream: same method, canonical path, framing stated once.
     *
     * @param query without question mark; empty where there is none
     */
    public static HeadWriter request(
            RequestHead head, String query, Set<String> drop, List<Map.Entry<String, String>> add) {
        HeadWriter out = new HeadWriter();
        out.text(head.method()).text(" ").text(head.path().encoded());
        if (!query.isEmpty()) {
            out.text("?").text(query);
        }
        out.text(" HTTP/1.1\r\n");
        HeaderLines lines = head.lines();
        for (int i = 0; i < lines.count(); i++) {
            boolean stays =
                    HopByHop.holds(lines, i, head.nominated())
                            || HopByHop.isClaim(lines, i)
                            || (head.isHttp10() && lines.named(i, "expect"))
                            || isAnyOf(lines, i, drop);
            if (!stays) {
                lines.copyLine(i, out);
            }
        }
        add.forEach(line -> out.line(line.getKey(), line.getValue()));
        framing(out, head.framing());
        return out.text(head.isUpgrade() ? WEBSOCKET : "").lineEnd();
    }

    /**
     * A final or interim response's head for the client.
     *
     * @param cookies says by name which cookies may be set
     */
    public static HeadWriter response(
            ResponseHead head,
            Delivery delivery,
            Predicate<String> cookies,
            Set<String> drop,
            List<Map.Entry<String, String>> add) {
        HeadWriter out = new HeadWriter();
        out.text("HTTP/1.1");
        head.copyStatus(out);
        out.lineEnd();
        HeaderLines lines = head.lines();
        for (int i = 0; i < lines.count(); i++) {
            boolean stays =
                    HopByHop.holds(lines, i, head.nominated())
                            || FarReaching.holds(lines, i)
                            || isAnyOf(lines, i, drop)
                            || (lines.named(i, "set-cookie") && !maySet(lines.value(i), cookies));
            if (!stays) {
                lines.copyLine(i, out);
            }
        }
        add.forEach(line -> out.line(line.getKey(), line.getValue()));
        framing(out, delivery.framing());
        delivery.connection().ifPresent(option -> out.line("Connection", option));
        return out.text(head.isWebSocket() ? WEBSOCKET : "").lineEnd();
    }

    /** The head of a response the gateway gives itself, with a body of {@code length} bytes. */
    public static HeadWriter local(
            int status, List<Map.Entry<String, String>> headers, int length, String connection) {
        HeadWriter out = new HeadWriter();
        out.text("HTTP/1.1 " + status + " " + Reason.of(status)).lineEnd();
        headers.forEach(line -> out.line(line.getKey(), line.getValue()));
        if (status != 204) {
            out.line("Content-Length", Integer.toString(length));
        }
        return out.line("Connection", connection).lineEnd();
    }

    /** What asks a client for the body it holds back. */
    public static HeadWriter goOn() {
        return new HeadWriter().text("HTTP/1.1 100 Continue\r\n\r\n");
    }

    /** What follows the size of the last chunk: the trailers that may travel, and the end. */
    public static HeadWriter chunksEnd(@Nullable HeaderLines lines) {
        HeadWriter out = new HeadWriter().lineEnd();
        for (int i = 0; lines != null && i < lines.count(); i++) {
            if (!HopByHop.isForbiddenInTrailers(lines, i)) {
                lines.copyLine(i, out);
            }
        }
        return out.lineEnd();
    }

    private static void framing(HeadWriter out, @Nullable Framing framing) {
        if (framing == null) {
            return;
        }
        switch (framing.kind()) {
            case LENGTH -> out.line("Content-Length", Long.toString(framing.length()));
            case CHUNKED -> out.line("Transfer-Encoding", "chunked");
            case NONE, UNTIL_CLOSE -> {}
        }
    }

    private static boolean maySet(String cookie, Predicate<String> cookies) {
        int equals = cookie.indexOf('=');
        return equals > 0 && cookies.test(cookie.substring(0, equals).strip());
    }

    private static boolean isAnyOf(HeaderLines lines, int i, Set<String> names) {
        for (String name : names) {
            if (lines.named(i, name)) {
                return true;
            }
        }
        return false;
    }
}
