package io.raygate.certificates;

import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslStoreBundle;

/**
 * The console's certificate from the installation's own authority, made when it is first asked for.
 * Where nobody asks, there is no authority either.
 */
final class OwnCertificate implements SslStoreBundle {

    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    private final Supplier<Authority> authority;
    private final Supplier<Set<String>> names;
    private final Clock clock;
    private @Nullable ServerIdentity identity;

    OwnCertificate(Supplier<Authority> authority, Supplier<Set<String>> names, Clock clock) {
        this.authority = authority;
        this.names = names;
        this.clock = clock;
    }

    /** A bundle for whatever certificate is current when a server opens it. */
    SslBundle toBundle() {
        return SslBundle.of(this, SslBundleKey.of(ServerIdentity.PASSWORD));
    }

    /** Whether servers ought to open the bundle again. */
    synchronized boolean isDueForRenewal() {
        return identity != null && identity.expiresBefore(clock.instant().plus(RENEWED_BEFORE));
    }

    synchronized ServerIdentity current() {
        if (identity == null || isDueForRenewal()) {
            identity = authority.get().issue(names.get(), clock.instant());
        }
        return identity;
    }

    @Override
    public KeyStore getKeyStore() {
        return current().toKeyStore();
    }

    @Override
    public String getKeyStorePassword() {
        return ServerIdentity.PASSWORD;
    }

    @Override
    public @Nullable KeyStore getTrustStore() {
        return null;
    }
}
