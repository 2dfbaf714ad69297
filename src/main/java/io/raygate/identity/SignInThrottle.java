package io.raygate.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.raygate.vocabulary.IpAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: per address, and per account.
 *
 * <p>An address somebody has signed in from before is spared the count of that account, so that a
 * stranger who keeps failing cannot lock its owner out.
 */
@Component
class SignInThrottle {

    private static final int MOST_REMEMBERED = 10_000;

    private final Attempts<Object> byAddress;
    private final Attempts<String> byAccount;
    private final Cache<Caller, Boolean> signedInBefore =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    SignInThrottle(IdentityProperties properties, Clock clock) {
        Duration forgivenAfter = properties.failureForgivenAfter();
        this.byAddress = new Attempts<>(properties.failuresPerAddress(), forgivenAfter, clock);
        this.byAccount = new Attempts<>(properties.failuresPerAccount(), forgivenAfter, clock);
    }

    /**
     * Counts an attempt as failed until it succeeds; where there were too many, how long to wait.
     */
    Optional<Duration> begin(Caller caller) {
        Optional<Duration> wait = byAddress.pay(caller.network());
        if (wait.isPresent() || isKnown(caller)) {
            return wait;
        }
        wait = byAccount.pay(caller.account());
        if (wait.isPresent()) {
            byAddress.giveBack(caller.network());
        }
        return wait;
    }

    void succeeded(Caller caller) {
        didNotCount(caller);
        signedInBefore.put(caller, true);
    }

    /** The attempt was not judged after all. */
    void didNotCount(Caller caller) {
        byAddress.giveBack(caller.network());
        if (!isKnown(caller)) {
            byAccount.giveBack(caller.account());
        }
    }

    /** Whether the attempt that just failed was the last one for now. */
    boolean isSpent(Caller caller) {
        return byAddress.isSpent(caller.network())
                || !isKnown(caller) && byAccount.isSpent(caller.account());
    }

    private boolean isKnown(Caller caller) {
        return signedInBefore.getIfPresent(caller) != null;
    }

    /** Who tries: an account as typed, from an address. */
    record Caller(String account, Optional<IpAddress> address) {

        /** What is counted as one: an IPv4 address, or an IPv6 /64, which is one subscriber. */
        Object network() {
            return address.map(a -> a.isV6() ? new IpAddress(true, a.high(), 0) : a);
        }
    }
}
