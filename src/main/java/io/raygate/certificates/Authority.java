package io.raygate.certificates;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;

/**
 * The installation's certificate authority: a key that stays in the data directory, and the
 * certificate that people let their browsers trust.
 */
record Authority(PrivateKey key, X509Certificate certificate) {

    /** A new authority, told from other installations' by its name. */
    static Authority create(Instant now) {
        KeyPair pair = Keys.newPair();
        return new Authority(pair.getPrivate(), Certificates.ofAuthority(pair, now));
    }

    /** A certificate for a server that is called by these names, with a key nobody else has. */
    ServerIdentity issue(Collection<String> names, Instant now) {
        KeyPair pair = Keys.newPair();
        return new ServerIdentity(
                pair.getPrivate(), Certificates.ofServer(this, pair.getPublic(), names, now), this);
    }
}
