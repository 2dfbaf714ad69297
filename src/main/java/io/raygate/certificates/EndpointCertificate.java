package io.raygate.certificates;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * What an endpoint proves itself with.
 *
 * @param chain its own certificate first, then those that issued it
 */
public record EndpointCertificate(PrivateKey key, List<X509Certificate> chain) {

    public EndpointCertificate {
        chain = List.copyOf(chain);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "EndpointCertificate[%s]"
                .formatted(chain.getFirst().getSubjectX500Principal().getName());
    }
}
