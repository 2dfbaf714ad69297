package io.raygate.gateway.credential;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.raygate.gateway.OneTimeCodes;
import io.raygate.vocabulary.Actor;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.Secret;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/** The codes that are out; whoever presents one first burns it, at whatever door. */
public final class Codes implements OneTimeCodes {

    public static final Duration LIFE = Duration.ofSeconds(30);
    private static final long MAX_OUT = 10_000;

    private final InstantSource clock;
    private final SecureRandom random;
    private final Fingerprints fingerprints;
    private final Cache<Fingerprint, Code> out;

    public Codes(InstantSource clock, SecureRandom random, Fingerprints fingerprints) {
        this.clock = clock;
        this.random = random;
        this.fingerprints = fingerprints;
        this.out =
                Caffeine.newBuilder()
                        .maximumSize(MAX_OUT)
                        .ticker(() -> clock.millis() * 1_000_000)
                        .expireAfterWrite(LIFE)
                        .build();
    }

    @Override
    public Secret issue(EndpointId endpoint, Actor actor) {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        out.put(fingerprints.of(value), new Code(endpoint, actor, clock.instant()));
        return Secret.of(value);
    }

    /** Burns the code; says for whom it was when it still opens {@code endpoint}. */
    public Optional<Redeemed> redeem(String value, EndpointId endpoint) {
        return Optional.ofNullable(out.asMap().remove(fingerprints.of(value)))
                .filter(code -> code.endpoint.equals(endpoint))
                .filter(code -> clock.instant().isBefore(code.issued.plus(LIFE)))
                .map(code -> new Redeemed(code.actor, code.issued));
    }

    /** For whom a code was, and since when that person holds it. */
    public record Redeemed(Actor actor, Instant issued) {}

    private record Code(EndpointId endpoint, Actor actor, Instant issued) {}
}
