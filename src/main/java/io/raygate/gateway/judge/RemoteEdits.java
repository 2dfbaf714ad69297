package io.raygate.gateway.judge;

import io.raygate.gateway.Target;
import io.raygate.gateway.http.RequestHead;
import io.raygate.vocabulary.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an upstream that somebody else runs sees beside the usual: its own name. */
final class RemoteEdits {

    private RemoteEdits() {}

    /** The same edits, and the Host that a remote upstream is called by. */
    static HeadEdits of(Target.Upstream upstream, HeadEdits edits) {
        return upstream.remote()
                .map(
                        remote ->
                                edits.and(
                                        Set.of("host"),
                                        List.of(Map.entry("Host", remote.web().authority()))))
                .orElse(edits);
    }

    /**
     * The same, and where the request says where it comes from, the upstream's own address: the
     * door has compared the true one, and the upstream would compare it with its Host.
     */
    static HeadEdits ofOwnOrigin(Target.Upstream upstream, RequestHead head, HeadEdits edits) {
        return upstream.remote()
                .map(
                        remote ->
                                of(upstream, edits)
                                        .and(
                                                Set.of("origin", "referer"),
                                                origins(head, remote.web())))
                .orElse(edits);
    }

    private static List<Map.Entry<String, String>> origins(RequestHead head, WebAddress web) {
        List<Map.Entry<String, String>> own = new ArrayList<>(2);
        if (head.header("origin").isPresent()) {
            own.add(Map.entry("Origin", web.toString()));
        }
        if (head.header("referer").isPresent()) {
            own.add(Map.entry("Referer", web + "/"));
        }
        return own;
    }
}
