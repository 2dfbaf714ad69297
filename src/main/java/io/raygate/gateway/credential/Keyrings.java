package io.raygate.gateway.credential;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.raygate.gateway.Credentials;

/** The keyring of every credentials object in use, computed once and forgotten with it. */
public final class Keyrings {

    /** Weak keys are compared by identity: no secret is compared or hashed to find its keyring. */
    private final LoadingCache<Credentials, Keyring> keyrings;

    public Keyrings(Fingerprints fingerprints) {
        keyrings =
                Caffeine.newBuilder()
                        .weakKeys()
                        .executor(Runnable::run)
                        .build(credentials -> Keyring.of(credentials, fingerprints));
    }

    public Keyring of(Credentials credentials) {
        return keyrings.get(credentials);
    }
}
