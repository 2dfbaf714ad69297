package io.raygate.gateway.relay;

import io.raygate.gateway.http.Delivery;
import io.raygate.gateway.http.Framing;
import io.raygate.gateway.http.ResponseHead;
import io.raygate.gateway.mask.TokenMask;
import io.raygate.vocabulary.Secret;
import java.util.Locale;
import java.util.Set;

/**
 * Keeps the upstream's token out of one response: out of its head, and out of its body where that
 * is a page or may be taken for one.
 *
 * @see "ADR-0017 An attached server's token is masked in its pages"
 */
final class Cover {

    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

    private final TokenMask mask;

    Cover(Secret token) {
        mask = new TokenMask(token);
    }

    void head(byte[] head) {
        mask.cover(head);
    }

    /**
     * @throws IllegiblePage when the body is a page in a form that hides what it says
     */
    Body body(ResponseHead head, Delivery how) {
        if (how.body().kind() == Framing.Kind.NONE || !isPage(head)) {
            return new BodyStream(how.body(), how.form());
        }
        String coding = head.header("content-encoding").orElse("identity").strip();
        if (!coding.equalsIgnoreCase("identity") || head.status() == 206) {
            throw new IllegiblePage(
                    "sent a page compressed or in part, though it was asked for all of it as it is");
        }
        return new MaskedBody(how, mask);
    }

    /** Where nothing says what it is, browsers look for themselves. */
    private static boolean isPage(ResponseHead head) {
        String type = head.header("content-type").orElse("text/html");
        int end = type.indexOf(';');
        String plain = end < 0 ? type : type.substring(0, end);
        return PAGES.contains(plain.strip().toLowerCase(Locale.ROOT)) || plain.strip().isEmpty();
    }
}
