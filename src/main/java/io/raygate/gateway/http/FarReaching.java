package io.raygate.gateway.http;

import java.util.List;

/**
 * Headers of a response that would act on more than the endpoint it comes from, or for longer:
 * browsers apply them to a whole host, which other endpoints and the console share, or ask people
 * for passwords, or let pages of other origins in. No upstream may say any of that.
 */
final class FarReaching {

    private static final String CROSS_ORIGIN = "access-control-";

    private static final List<String> NAMES =
            List.of(
                    "alt-svc",
                    "authentication-info",
                    "clear-site-data",
                    "expect-ct",
                    "nel",
                    "proxy-authenticate",
                    "proxy-authentication-info",
                    "public-key-pins",
                    "public-key-pins-report-only",
                    "refresh",
                    "report-to",
                    "reporting-endpoints",
                    "service-worker-allowed",
                    "set-cookie2",
                    "strict-transport-security",
                    "www-authenticate",
                    "x-ray-authorization");

    private static final String[][] BY_LENGTH = byLength();

    private FarReaching() {}

    /** Whether line {@code i} is one of them. */
    static boolean holds(HeaderLines lines, int i) {
        int length = lines.nameLength(i);
        if (length < BY_LENGTH.length) {
            for (String name : BY_LENGTH[length]) {
                if (lines.named(i, name)) {
                    return true;
                }
            }
        }
        return lines.nameStarts(i, CROSS_ORIGIN);
    }

    private static String[][] byLength() {
        int longest = NAMES.stream().mapToInt(String::length).max().orElse(0);
        String[][] table = new String[longest + 1][];
        for (int length = 0; length <= longest; length++) {
            int wanted = length;
            table[length] =
                    NAMES.stream().filter(name -> name.length() == wanted).toArray(String[]::new);
        }
        return table;
    }
}
