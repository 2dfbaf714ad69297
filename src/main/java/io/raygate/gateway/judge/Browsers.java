package io.raygate.gateway.judge;

import io.raygate.gateway.http.RequestHead;
import java.util.List;

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

    private Browsers() {}

    static boolean sent(RequestHead head) {
        return head.header("user-agent").filter(agent -> agent.startsWith("Mozilla")).isPresent()
                || SIGNS.stream().anyMatch(head::has);
    }
}
