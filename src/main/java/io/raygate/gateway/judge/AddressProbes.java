package io.raygate.gateway.judge;

import io.raygate.gateway.judge.Verdict.Answered;
import io.raygate.gateway.traffic.AddressProbe;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The one-time links that learn a caller's address.
 *
 * <p>A door that says nothing to strangers has to listen to them while {@link #anyOpen} is true for
 * it, and only that long.
 */
final class AddressProbes {

    /** What the path of every link starts with; the rest is its nonce. */
    static final String PREFIX = OwnPages.PREFIX + "address/";

    /** The smallest GIF there is: a page of any origin may load it as an image. */
    static final Answered ANSWER =
            new Answered(
                    new LocalResponse(
                            200,
                            List.of(
                                    Map.entry("Content-Type", "image/gif"),
                                    Map.entry("Cache-Control", "no-store"),
                                    Map.entry("Cross-Origin-Resource-Policy", "cross-origin"),
                                    Map.entry("X-Content-Type-Options", "nosniff")),
                            Base64.getDecoder()
                                    .decode(
                                            "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")),
                    "showed its address",
                    true);

    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final int MAX_OPEN = 1_000;

    private final InstantSource clock;
    private final SecureRandom random;
    private final Map<String, Open> open = new ConcurrentHashMap<>();

    AddressProbes(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /** Opens a link; its future fails after a minute. */
    AddressProbe open(EndpointId endpoint) {
        forgetTheDead();
        CompletableFuture<IpAddress> seen =
                new CompletableFuture<IpAddress>().orTimeout(LIFE.toSeconds(), TimeUnit.SECONDS);
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        if (open.size() < MAX_OPEN) {
            open.put(nonce, new Open(endpoint, clock.instant().plus(LIFE), seen));
        } else {
            seen.completeExceptionally(new IllegalStateException("too many links are open"));
        }
        return new AddressProbe(PREFIX + nonce, seen);
    }

    /** Whether a stranger at this door may be the one a link waits for. */
    boolean anyOpen(EndpointId endpoint) {
        return !open.isEmpty()
                && open.values().stream().anyMatch(link -> link.waitsAt(endpoint, clock.instant()));
    }

    /** Tells the link where {@code peer} comes from; false when there is no such link here. */
    boolean answer(EndpointId endpoint, String nonce, IpAddress peer) {
        Open link = open.get(nonce);
        return link != null
                && link.waitsAt(endpoint, clock.instant())
                && open.remove(nonce, link)
                && link.seen.complete(peer);
    }

    private void forgetTheDead() {
        Instant now = clock.instant();
        open.values().removeIf(link -> link.seen.isDone() || !now.isBefore(link.dies));
    }

    private record Open(EndpointId endpoint, Instant dies, CompletableFuture<IpAddress> seen) {
        private boolean waitsAt(EndpointId door, Instant now) {
            return endpoint.equals(door) && now.isBefore(dies) && !seen.isDone();
        }
    }
}
