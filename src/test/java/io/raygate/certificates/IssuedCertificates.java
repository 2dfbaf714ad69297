package io.raygate.certificates;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Certificates of an authority in memory. */
public final class IssuedCertificates implements EndpointCertificates {

    private final Authority authority = Authority.create(Instant.now());
    private final Map<Set<String>, EndpointCertificate> issued = new ConcurrentHashMap<>();

    @Override
    public boolean areOwn() {
        return true;
    }

    @Override
    public EndpointCertificate of(Collection<String> names) {
        return issued.computeIfAbsent(Set.copyOf(names), this::issue);
    }

    /** As if the time had come. */
    public void renew() {
        issued.clear();
    }

    private EndpointCertificate issue(Set<String> names) {
        ServerIdentity identity = authority.issue(names, Instant.now());
        return new EndpointCertificate(identity.key(), List.of(identity.certificate()));
    }
}
