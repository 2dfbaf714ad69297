package io.raygate.gateway.judge;

import io.raygate.gateway.http.RequestHead;
import io.raygate.gateway.judge.Verdict.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps pages of other origins from acting through somebody's browser.
 *
 * <p>Changes and WebSockets have to come from the endpoint's own origin where they name one. That
 * is a matter of the whole origin, port included: other applications live on the same host.
 */
final class CrossSite {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private CrossSite() {}

    /** Refuses changes and WebSockets that another origin starts. */
    static Optional<Refused> objection(Asked asked) {
        RequestHead head = asked.head();
        boolean acts = !SAFE.contains(head.method()) || head.has("upgrade");
        return acts && !isOwn(asked)
                ? Optional.of(
                        Asked.refuse(
                                403,
                                "Another origin may not act at this endpoint of "
                                        + asked.application()
                                        + ".",
                                "cross-origin"))
                : Optional.empty();
    }

    /** Refuses what another origin's page embeds; opening a page by a link is no embedding. */
    static boolean isEmbedded(RequestHead head) {
        return head.header("sec-fetch-site").filter(site -> !OWN_SITE.contains(site)).isPresent()
                && head.header("sec-fetch-mode").filter("navigate"::equals).isEmpty();
    }

    private static boolean isOwn(Asked asked) {
        List<String> origins = asked.head().headers("origin");
        if (origins.isEmpty()) {
            return asked.head()
                    .header("sec-fetch-site")
                    .filter(s -> !OWN_SITE.contains(s))
                    .isEmpty();
        }
        return origins.size() == 1 && isOwn(origins.getFirst().toLowerCase(Locale.ROOT), asked);
    }

    /** Behind a balancer that ends TLS the page says https while this door speaks http. */
    private static boolean isOwn(String origin, Asked asked) {
        String host = asked.head().host().toLowerCase(Locale.ROOT);
        return origin.equals("https://" + without(host, ":443"))
                || (!asked.secure() && origin.equals("http://" + without(host, ":80")));
    }

    private static String without(String host, String defaultPort) {
        return host.endsWith(defaultPort)
                ? host.substring(0, host.length() - defaultPort.length())
                : host;
    }
}
