package io.raygate.identity;

import io.raygate.vocabulary.Secret;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords with Argon2id at OWASP's minimum, a bounded number at a time.
 *
 * <p>Each hash takes 19 MiB, so without the bound a flood of sign-ins would take the console down.
 */
@Component
class Passwords {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
    private final Semaphore turns;
    private final Duration patience;
    private final String nobodysHash;

    @Autowired
    Passwords(IdentityProperties properties) {
        this(properties.passwordChecksAtOnce(), PATIENCE);
    }

    Passwords(int atOnce, Duration patience) {
        this.turns = new Semaphore(atOnce);
        this.patience = patience;
        this.nobodysHash = argon2.encode(RandomText.base32(26));
    }

    String hash(Secret password) {
        return inTurn(() -> argon2.encode(password.reveal()));
    }

    boolean matches(Secret typed, String hash) {
        return inTurn(() -> argon2.matches(typed.reveal(), hash));
    }

    /** Takes as long as checking a password, so that an unknown account answers no faster. */
    void matchNobody(Secret typed) {
        inTurn(() -> argon2.matches(typed.reveal(), nobodysHash));
    }

    <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyAtOnce();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TooManyAtOnce();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
