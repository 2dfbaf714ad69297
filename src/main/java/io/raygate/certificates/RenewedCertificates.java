package io.raygate.certificates;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;

/** Gives the certificate that is given, or else issues and renews one of the own authority. */
class RenewedCertificates implements EndpointCertificates {

    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    private final AuthorityFiles authority;
    private final Optional<GivenCertificate> given;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Map<Set<String>, ServerIdentity> own = new ConcurrentHashMap<>();

    RenewedCertificates(
            AuthorityFiles authority,
            Optional<GivenCertificate> given,
            Clock clock,
            ApplicationEventPublisher events) {
        this.authority = authority;
        this.given = given;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public boolean areOwn() {
        return given.isEmpty();
    }

    @Override
    public EndpointCertificate of(Collection<String> names) {
        return given.map(GivenCertificate::current)
                .orElseGet(() -> certificate(own.computeIfAbsent(Set.copyOf(names), this::issued)));
    }

    private ServerIdentity issued(Set<String> names) {
        return authority.load().issue(names, clock.instant());
    }

    private static EndpointCertificate certificate(ServerIdentity identity) {
        return new EndpointCertificate(
                identity.key(), List.of(identity.certificate(), identity.issuer().certificate()));
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void renew() {
        boolean isRenewed = given.map(GivenCertificate::renew).orElseGet(this::renewOwn);
        if (isRenewed) {
            events.publishEvent(new CertificateRenewed());
        }
    }

    private boolean renewOwn() {
        List<Set<String>> due =
                own.entrySet().stream()
                        .filter(each -> each.getValue().expiresBefore(soon()))
                        .map(Map.Entry::getKey)
                        .toList();
        due.forEach(names -> own.put(names, issued(names)));
        return !due.isEmpty();
    }

    private Instant soon() {
        return clock.instant().plus(RENEWED_BEFORE);
    }
}
