package io.raygate.identity;

import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.Secret;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one-time code of the setup page: 130 random bits, kept in memory only.
 *
 * <p>While there is none, no code is right. A new start makes a new one.
 */
@Component
class SetupCode {

    private static final int LENGTH = 26;
    private static final int WRONG_IN_HAND = 10;
    private static final Duration FORGIVEN_AFTER = Duration.ofSeconds(30);

    private final Attempts<Optional<IpAddress>> attempts;
    private volatile @Nullable Secret code;

    SetupCode(Clock clock) {
        this.attempts = new Attempts<>(WRONG_IN_HAND, FORGIVEN_AFTER, clock);
    }

    /** A new code, for the terminal and nothing else; an older one is void. */
    Secret issue() {
        Secret fresh = Secret.of(RandomText.base32(LENGTH));
        code = fresh;
        return fresh;
    }

    void forget() {
        code = null;
    }

    /** Refuses any other text than the code; how it is grouped or capitalised does not matter. */
    void check(String typed, Optional<IpAddress> from) {
        Optional<Duration> wait = attempts.pay(from);
        if (wait.isPresent()) {
            throw WrongSetupCode.tooOften(wait.get());
        }
        Secret expected = code;
        if (expected == null || !expected.equals(Secret.of(plain(typed)))) {
            throw WrongSetupCode.wrong();
        }
        attempts.giveBack(from);
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
