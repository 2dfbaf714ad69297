package io.raygate.gateway.http;

import java.util.List;
import java.util.Set;

/** Headers that are for one hop and never passed on, RFC 9110 §7.6.1. */
final class HopByHop {

    private static final String FORWARDED = "x-forwarded-";

    private static final Set<String> NEVER_TRAILERS =
            Set.of(
                    "age",
                    "authentication-info",
                    "cache-control",
                    "cookie",
                    "date",
                    "expect",
                    "expires",
                    "host",
                    "location",
                    "max-forwards",
                    "origin",
                    "pragma",
                    "range",
                    "referer",
                    "retry-after",
                    "service-worker",
                    "set-cookie",
                    "trailer",
                    "user-agent",
                    "vary",
                    "warning");

    private static final List<String> NEVER_TRAILER_FAMILIES =
            List.of(
                    "accept",
                    "access-control-",
                    "content-",
                    "if-",
                    "sec-",
                    "x-http-method",
                    "x-ray-");

    private HopByHop() {}

    /** Whether line {@code i} stays on this hop, framing included. */
    static boolean holds(HeaderLines lines, int i, List<String> nominated) {
        return isConnectionHeader(lines, i) || isNominated(lines, i, nominated);
    }

    private static boolean isConnectionHeader(HeaderLines lines, int i) {
        return switch (lines.nameLength(i)) {
            case 2 -> lines.named(i, "te");
            case 7 -> lines.named(i, "upgrade");
            case 10 -> lines.named(i, "connection") || lines.named(i, "keep-alive");
            case 14 -> lines.named(i, "content-length") || lines.named(i, "http2-settings");
            case 16 -> lines.named(i, "proxy-connection");
            case 17 -> lines.named(i, "transfer-encoding");
            case 18 -> lines.named(i, "proxy-authenticate");
            case 19 -> lines.named(i, "proxy-authorization");
            default -> false;
        };
    }

    private static boolean isNominated(HeaderLines lines, int i, List<String> nominated) {
        for (String name : nominated) {
            if (lines.named(i, name)) {
                return true;
            }
        }
        return false;
    }

    /** What a client says about whom it speaks for; only the gateway may say that. */
    static boolean isClaim(HeaderLines lines, int i) {
        return lines.named(i, "forwarded")
                || lines.named(i, "x-real-ip")
                || lines.nameStarts(i, FORWARDED);
    }

    /**
     * What must not travel in trailers, RFC 9110 §6.5.1: framing, routing, authentication, cookies,
     * conditions, and whatever the judge goes by. A server that adds trailers to the headers would
     * see what nobody judged.
     */
    static boolean isForbiddenInTrailers(HeaderLines lines, int i) {
        String name = lines.name(i);
        return isConnectionHeader(lines, i)
                || isClaim(lines, i)
                || FarReaching.holds(lines, i)
                || NEVER_TRAILERS.contains(name)
                || name.endsWith("authorization")
                || NEVER_TRAILER_FAMILIES.stream().anyMatch(name::startsWith);
    }
}
