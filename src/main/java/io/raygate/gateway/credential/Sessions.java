package io.raygate.gateway.credential;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.Secret;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Who is signed in, endpoint by endpoint.
 *
 * <p>A cookie is not bound to a port, so a session is bound to its endpoint here. A session ends
 * after an hour without a request, after twelve hours in any case, at sign-out, and when the
 * credential behind it changes. Each endpoint holds a bounded number; the least used go first.
 */
public final class Sessions {

    static final Duration IDLE = Duration.ofHours(1);
    static final Duration LONGEST = Duration.ofHours(12);
    private static final int MAX_PER_ENDPOINT = 1_000;

    private final InstantSource clock;
    private final SecureRandom random;
    private final Fingerprints fingerprints;
    private final ConcurrentMap<EndpointId, Cache<Fingerprint, Session>> byEndpoint =
            new ConcurrentHashMap<>();

    public Sessions(InstantSource clock, SecureRandom random, Fingerprints fingerprints) {
        this.clock = clock;
        this.random = random;
        this.fingerprints = fingerprints;
    }

    /** Opens a session and gives the value of its cookie: 256 random bits. */
    public Secret open(EndpointId endpoint, Fingerprint credential, Actor actor) {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        Instant now = clock.instant();
        byEndpoint
                .computeIfAbsent(endpoint, ignored -> newCache())
                .put(
                        fingerprints.of(value),
                        new Session(endpoint, credential, actor, now, now.plus(LONGEST)));
        return Secret.of(value);
    }

    /** The session of a cookie value, when it still opens the endpoint. */
    public Optional<Session> find(EndpointId endpoint, String cookie, Fingerprint credential) {
        Cache<Fingerprint, Session> sessions = byEndpoint.get(endpoint);
        if (sessions == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(sessions.getIfPresent(fingerprints.of(cookie)))
                .filter(session -> session.opens(endpoint, credential, clock.instant()));
    }

    /** Signs out. */
    public void end(EndpointId endpoint, String cookie) {
        Cache<Fingerprint, Session> sessions = byEndpoint.get(endpoint);
        if (sessions != null) {
            sessions.invalidate(fingerprints.of(cookie));
        }
    }

    private Cache<Fingerprint, Session> newCache() {
        return Caffeine.newBuilder()
                .maximumSize(MAX_PER_ENDPOINT)
                .ticker(() -> clock.millis() * 1_000_000)
                .expireAfterAccess(IDLE)
                .executor(Runnable::run)
                .<Fingerprint, Session>removalListener(
                        (cookie, session, cause) -> {
                            if (session != null && cause == RemovalCause.EXPLICIT) {
                                session.end();
                            }
                        })
                .build();
    }
}
