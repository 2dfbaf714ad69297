package io.raygate.gateway.credential;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.IpAddress;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Slows guessing: wrong credentials use up what an address and an account may try.
 *
 * <p>Both come back with time. Right ones cost nothing. Each application counts by itself, so that
 * one forgotten script does not lock its neighbours out everywhere. For IPv6 the /64 counts, since
 * one machine owns it whole.
 */
public final class SignInBrake {

    private static final int TRIES_PER_ADDRESS = 10;
    private static final int TRIES_PER_ACCOUNT = 50;
    private static final Duration REFILL = Duration.ofMinutes(1);
    private static final long MAX_KEPT = 20_000;

    private record Guesser(IpAddress address, ApplicationId application) {}

    private final TimeMeter meter;
    private final Cache<Guesser, Bucket> addresses;
    private final Cache<ApplicationId, Bucket> accounts;

    public SignInBrake(InstantSource clock) {
        this.meter = meter(clock);
        this.addresses = bounded(clock);
        this.accounts = bounded(clock);
    }

    /** Whether a further attempt may be looked at. */
    public boolean allows(IpAddress peer, ApplicationId application) {
        return ofAddress(peer, application).getAvailableTokens() > 0
                && ofAccount(application).getAvailableTokens() > 0;
    }

    /** Notes that an attempt was wrong. */
    public void wrong(IpAddress peer, ApplicationId application) {
        ofAddress(peer, application).tryConsume(1);
        ofAccount(application).tryConsume(1);
    }

    /** What a caller reads who has to wait. */
    public static String line(IpAddress peer) {
        return "Too many wrong sign-ins from %s: wait a minute.".formatted(peer);
    }

    private Bucket ofAddress(IpAddress peer, ApplicationId application) {
        IpAddress counted = peer.isV6() ? new IpAddress(true, peer.high(), 0) : peer;
        return addresses.get(
                new Guesser(counted, application), ignored -> bucket(TRIES_PER_ADDRESS));
    }

    private Bucket ofAccount(ApplicationId application) {
        return accounts.get(application, ignored -> bucket(TRIES_PER_ACCOUNT));
    }

    private Bucket bucket(int tries) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, REFILL))
                .withCustomTimePrecision(meter)
                .build();
    }

    private static <K> Cache<K, Bucket> bounded(InstantSource clock) {
        return Caffeine.newBuilder()
                .maximumSize(MAX_KEPT)
                .ticker(() -> clock.millis() * 1_000_000)
                .expireAfterAccess(REFILL.multipliedBy(2))
                .build();
    }

    private static TimeMeter meter(InstantSource clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.millis() * 1_000_000;
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }
}
