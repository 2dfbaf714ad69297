package io.raygate.certificates;

import io.raygate.storage.DataDirectory;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundleRegistry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the installation's own certificate as the SSL bundle {@code raygate}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CertificatesProperties.class, PublicTlsProperties.class})
class CertificatesConfiguration {

    static final String BUNDLE = "raygate";

    @Bean
    AuthorityFiles authorityFiles(DataDirectory directory, Clock clock) {
        return new AuthorityFiles(directory.resolve("authority"), clock);
    }

    @Bean
    RenewedCertificates endpointCertificates(
            AuthorityFiles files,
            PublicTlsProperties properties,
            Clock clock,
            ApplicationEventPublisher events) {
        return new RenewedCertificates(files, GivenCertificate.of(properties), clock, events);
    }

    @Bean
    OwnCertificate ownCertificate(
            AuthorityFiles files, CertificatesProperties properties, Clock clock) {
        return new OwnCertificate(files::load, () -> names(properties), clock);
    }

    @Bean
    SslBundleRegistrar ownCertificateBundle(OwnCertificate certificate) {
        return registry -> registry.registerBundle(BUNDLE, certificate.toBundle());
    }

    @Bean
    Renewal renewal(OwnCertificate certificate, SslBundleRegistry registry) {
        return new Renewal(certificate, registry);
    }

    private static Set<String> names(CertificatesProperties properties) {
        Set<String> names = new TreeSet<>(properties.names());
        names.add("localhost");
        names.add("127.0.0.1");
        names.add("::1");
        try {
            names.add(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException nameless) {
            // Then nobody calls it by name either.
        }
        return names;
    }
}
