package io.raygate.certificates;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * What a server in a test proves itself with, and the authority that vouches for it.
 *
 * @param authority in PEM
 */
public record TestIdentity(SSLContext context, String authority) {

    /** A server that is called by these names. */
    public static TestIdentity of(String... names) {
        try {
            Authority authority = Authority.create(Instant.now());
            ServerIdentity server = authority.issue(List.of(names), Instant.now());
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(server.toKeyStore(), ServerIdentity.PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return new TestIdentity(context, pem(authority.certificate()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
