package io.raygate.gateway.judge;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.raygate.gateway.Credentials;

/** The keyring of every credentials object in use, computed once and forgotten with it. */
final class Keyrings {

    /** Weak keys are compared by identity: no secret is compared or hashed to find its keyring. */
    private final LoadingCache<Credentials, Keyring> keyrings;

    Keyrings(Fingerprints fingerprints) {
        keyrings =
                Caffeine.newBuilder()
                        .weakKeys()
                        .build(credentials -> Keyring.of(credentials, fingerprints));
    }

    Keyring of(Credentials credentials) {
        return keyrings.get(credentials);
    }
}
