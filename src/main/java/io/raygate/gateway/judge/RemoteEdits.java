package io.raygate.gateway.judge;

import io.raygate.gateway.Target;
import io.raygate.gateway.http.RequestHead;
import io.raygate.vocabulary.Secret;
import io.raygate.vocabulary.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is different with an upstream that somebody else runs: it is called by its own name, and as
 * it may write its own token into its pages, the token is looked for in what it answers.
 */
final class RemoteEdits {

    /** What is loaded into a page is asked for as the client wants it: no token stands in there. */
    private static final Set<String> LOADED = Set.of("script", "style", "font", "image");

    private static final Set<String> CODING = Set.of("accept-encoding");
    private static final List<Map.Entry<String, String>> UNCODED =
            List.of(Map.entry("Accept-Encoding", "identity"));

    private RemoteEdits() {}

    /** The same edits, and the Host that a remote upstream is called by. */
    static HeadEdits of(Target.Upstream upstream, RequestHead head, HeadEdits edits) {
        return upstream.remote()
                .map(
                        remote ->
                                hiding(upstream.token().filter(t -> !t.isEmpty()), head, edits)
                                        .and(
                                                Set.of("host"),
                                                List.of(
                                                        Map.entry(
                                                                "Host", remote.web().authority()))))
                .orElse(edits);
    }

    private static HeadEdits hiding(Optional<Secret> token, RequestHead head, HeadEdits edits) {
        if (token.isEmpty()) {
            return edits;
        }
        HeadEdits hiding = edits.hiding(token);
        boolean loaded = head.header("sec-fetch-dest").filter(LOADED::contains).isPresent();
        return loaded ? hiding : hiding.and(CODING, UNCODED);
    }

    /**
     * The same, and where the request says where it comes from, the upstream's own address: the
     * door has compared the true one, and the upstream would compare it with its Host.
     */
    static HeadEdits ofOwnOrigin(Target.Upstream upstream, RequestHead head, HeadEdits edits) {
        return upstream.remote()
                .map(
                        remote ->
                                of(upstream, head, edits)
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
