package io.raygate.gateway.judge;

import io.raygate.gateway.http.RequestHead;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells browsers from programs by the signs that Ray itself goes by. */
final class Browsers {

    private static final List<String> SIGNS =
            List.of(
                    "referer",
                    "origin",
                    "sec-fetch-mode",
                    "sec-fetch-dest",
                    "sec-fetch-site",
                    "sec-fetch-user",
                    "access-control-request-method",
                    "access-control-request-headers");

    private static final Set<String> MODE = Set.of("sec-fetch-mode");
    private static final List<Map.Entry<String, String>> OUR_MODE =
            List.of(Map.entry("Sec-Fetch-Mode", "cors"));

    private Browsers() {}

    /**
     * The same edits, and a sign that does not rest on what the client says: Ray hides the values
     * in runtime environments from browsers only, and refuses their changes.
     */
    static HeadEdits disguised(HeadEdits edits) {
        return edits.and(MODE, OUR_MODE);
    }

    static boolean sent(RequestHead head) {
        if (head.header("user-agent").filter(agent -> agent.startsWith("Mozilla")).isPresent()) {
            return true;
        }
        for (String sign : SIGNS) {
            if (head.has(sign)) {
                return true;
            }
        }
        return false;
    }
}
