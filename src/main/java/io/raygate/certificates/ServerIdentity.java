package io.raygate.certificates;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;

/** What a server proves itself with. The key lives in memory only. */
record ServerIdentity(PrivateKey key, X509Certificate certificate, Authority issuer) {

    /** The password of a key store that is never written anywhere. */
    static final String PASSWORD = "in-memory";

    boolean expiresBefore(Instant moment) {
        return certificate.getNotAfter().toInstant().isBefore(moment);
    }

    KeyStore toKeyStore() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "raygate",
                    key,
                    PASSWORD.toCharArray(),
                    new Certificate[] {certificate, issuer.certificate()});
            return store;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("a key store in memory failed", impossible);
        }
    }
}
