package io.raygate.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How many failures each of many callers still has in hand.
 *
 * <p>An attempt is paid before it is made, so that many at once cannot outrun the count, and given
 * back when it succeeds. What is remembered is bounded.
 */
final class Attempts<K> {

    private static final int MOST_REMEMBERED = 100_000;

    private final Cache<K, Bucket> buckets;
    private final int inHand;
    private final Duration forgivenAfter;
    private final Clock clock;

    Attempts(int inHand, Duration forgivenAfter, Clock clock) {
        this.inHand = inHand;
        this.forgivenAfter = forgivenAfter;
        this.clock = clock;
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(MOST_REMEMBERED)
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                        .expireAfterAccess(forgivenAfter.multipliedBy(inHand))
                        .build();
    }

    /** Pays for one attempt; where nothing is in hand, says how long to wait instead. */
    Optional<Duration> pay(K key) {
        var paid = bucket(key).tryConsumeAndReturnRemaining(1);
        return paid.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(paid.getNanosToWaitForRefill()));
    }

    void giveBack(K key) {
        bucket(key).addTokens(1);
    }

    /** Whether the next attempt would have to wait. */
    boolean isSpent(K key) {
        return bucket(key).getAvailableTokens() == 0;
    }

    private Bucket bucket(K key) {
        return buckets.get(key, any -> full());
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(inHand).refillGreedy(1, forgivenAfter))
                .withCustomTimePrecision(new ClockMeter(clock))
                .build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
