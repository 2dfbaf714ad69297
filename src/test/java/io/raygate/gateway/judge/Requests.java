package io.raygate.gateway.judge;

import io.raygate.gateway.http.RequestHead;
import java.nio.charset.StandardCharsets;

/** Request heads as clients send them. */
final class Requests {

    /** The address and port the doors of these tests are called by. */
    static final String HOST = "10.0.0.5:18000";

    private Requests() {}

    /** For example {@code request("GET /api/jobs/", "Accept: text/html")}. */
    static RequestHead request(String methodAndTarget, String... headers) {
        return requestTo(HOST, methodAndTarget, headers);
    }

    static RequestHead requestTo(String host, String methodAndTarget, String... headers) {
        StringBuilder head = new StringBuilder(methodAndTarget).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(host).append("\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return RequestHead.parse(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What a browser sends when a person opens a page. */
    static RequestHead navigation(String target, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Accept: text/html,application/xhtml+xml";
        all[1] = "User-Agent: Mozilla/5.0 (X11; Linux x86_64)";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return request("GET " + target, all);
    }

    static String bearer(String token) {
        return "Authorization: Bearer " + token;
    }

    static String basic(String name, String password) {
        return "Authorization: Basic "
                + java.util.Base64.getEncoder()
                        .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
