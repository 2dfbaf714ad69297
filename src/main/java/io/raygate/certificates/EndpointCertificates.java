package io.raygate.certificates;

import java.util.Collection;

/**
 * What endpoints prove themselves with: the certificate that is given, or one of the installation's
 * own authority. Renewed before it ends; {@link CertificateRenewed} tells.
 */
public interface EndpointCertificates {

    /** Whether clients have to be told to trust the installation's own authority. */
    boolean areOwn();

    /** The certificate for an endpoint that is called by these host names and IP addresses. */
    EndpointCertificate of(Collection<String> names);
}
