package io.raygate.enforcement;

import io.raygate.applications.Endpoint;
import io.raygate.applications.GuardedApplication;
import io.raygate.certificates.CertificateRenewed;
import io.raygate.certificates.EndpointCertificate;
import io.raygate.certificates.EndpointCertificates;
import io.raygate.gateway.DoorTransport;
import io.raygate.policy.PolicyRevisions;
import io.raygate.vocabulary.IpAddress;
import io.raygate.vocabulary.NetType;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives every door that speaks TLS its certificate, made out to the names it is called by. */
@Component
class DoorTransports {

    private final EndpointCertificates certificates;
    private final PolicyRevisions revisions;

    DoorTransports(EndpointCertificates certificates, PolicyRevisions revisions) {
        this.certificates = certificates;
        this.revisions = revisions;
    }

    DoorTransport of(GuardedApplication application, Endpoint endpoint) {
        if (!endpoint.secure()) {
            return DoorTransport.PLAIN;
        }
        EndpointCertificate certificate = certificates.of(names(application, endpoint));
        return new DoorTransport.Tls(certificate.key(), certificate.chain());
    }

    /** A certificate is no place to tell the world the names of private endpoints. */
    private static Set<String> names(GuardedApplication application, Endpoint endpoint) {
        Set<String> names = new TreeSet<>(application.hostNames());
        application.details().endpoints().stream()
                .filter(door -> door.id().netType() == NetType.PRIVATE)
                .forEach(door -> names.remove(door.host()));
        names.add(endpoint.host());
        IpAddress address = endpoint.address();
        if (address.high() != 0 || address.low() != 0) {
            names.add(address.toString());
        }
        return names;
    }

    /** The new certificate comes into force as every change does, and cuts nobody. */
    @EventListener
    @Transactional
    public void onRenewed(CertificateRenewed renewed) {
        revisions.advance();
    }
}
