package io.raygate.certificates;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.ssl.SslBundleRegistry;
import org.springframework.scheduling.annotation.Scheduled;

/** Puts a new certificate in before the old one runs out, without a restart. */
class Renewal {

    private final OwnCertificate certificate;
    private final SslBundleRegistry registry;

    Renewal(OwnCertificate certificate, SslBundleRegistry registry) {
        this.certificate = certificate;
        this.registry = registry;
    }

    @Scheduled(fixedDelay = 12, timeUnit = TimeUnit.HOURS)
    void renew() {
        if (certificate.isDueForRenewal()) {
            registry.updateBundle(CertificatesConfiguration.BUNDLE, certificate.toBundle());
        }
    }
}
