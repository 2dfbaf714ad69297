package io.raygate.gateway.judge;

import io.raygate.gateway.credential.Fingerprint;
import io.raygate.gateway.credential.Session;
import io.raygate.gateway.credential.Sessions;
import io.raygate.gateway.http.Cookie;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.Secret;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The session cookie of an endpoint.
 *
 * <p>Its name holds the endpoint, since browsers send a cookie to every port of a host; what it
 * opens is settled by {@link Sessions}, not by the name.
 */
final class Cookies {

    /** Of several cookies of one name, as many are looked at. */
    private static final int MOST = 4;

    private final Sessions sessions;

    Cookies(Sessions sessions) {
        this.sessions = sessions;
    }

    static String name(EndpointId endpoint) {
        return "raygate-%s-%s-%s"
                .formatted(
                        endpoint.application(),
                        endpoint.service().slug(),
                        endpoint.netType().name().toLowerCase(Locale.ROOT));
    }

    /** The session of a request, as long as {@code credential} is still the one behind it. */
    Optional<Session> session(Asked asked, Fingerprint credential) {
        return values(asked).stream()
                .map(value -> sessions.find(asked.endpoint(), value, credential).orElse(null))
                .filter(Objects::nonNull)
                .filter(session -> stands(asked, session))
                .findFirst();
    }

    private static boolean stands(Asked asked, Session session) {
        return session.openedBy().map(asked::stands).orElse(true);
    }

    /** Ends every session the request brings. */
    void end(Asked asked) {
        values(asked).forEach(value -> sessions.end(asked.endpoint(), value));
    }

    static Map.Entry<String, String> set(Asked asked, Secret value) {
        return line(asked, value.reveal(), "");
    }

    static Map.Entry<String, String> clear(Asked asked) {
        return line(asked, "", "; Max-Age=0");
    }

    private static Map.Entry<String, String> line(Asked asked, String value, String age) {
        return Map.entry(
                "Set-Cookie",
                "%s=%s; Path=/; HttpOnly; SameSite=Lax%s%s"
                        .formatted(
                                name(asked.endpoint()),
                                value,
                                asked.secure() ? "; Secure" : "",
                                age));
    }

    private static List<String> values(Asked asked) {
        String name = name(asked.endpoint());
        return asked.head().cookies().stream()
                .filter(cookie -> cookie.name().equals(name))
                .map(Cookie::value)
                .limit(MOST)
                .toList();
    }
}
