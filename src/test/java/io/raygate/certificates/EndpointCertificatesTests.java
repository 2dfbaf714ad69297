package io.raygate.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.storage.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class EndpointCertificatesTests {

    private static final Instant NOW = Instant.now();
    private static final Set<String> NAMES = Set.of("ray.acme.example", "203.0.113.20");

    @TempDir Path data;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final List<Object> events = new ArrayList<>();

    private RenewedCertificates certificates(Optional<GivenCertificate> given) {
        Clock moving = new Moving(now);
        return new RenewedCertificates(
                new AuthorityFiles(data.resolve("authority"), moving), given, moving, events::add);
    }

    @Test
    void isMadeOutToTheNamesAndSignedByTheAuthority() throws Exception {
        RenewedCertificates certificates = certificates(Optional.empty());

        EndpointCertificate certificate = certificates.of(NAMES);

        X509Certificate own = certificate.chain().getFirst();
        assertThat(own.getSubjectAlternativeNames())
                .extracting(name -> String.valueOf(name.get(1)))
                .containsExactlyInAnyOrder("ray.acme.example", "203.0.113.20");
        own.verify(certificate.chain().getLast().getPublicKey());
        assertThat(certificates.areOwn()).isTrue();
        assertThat(certificate.toString()).doesNotContain("key");
    }

    @Test
    void staysTheSameUntilItIsDue() {
        RenewedCertificates certificates = certificates(Optional.empty());
        EndpointCertificate first = certificates.of(NAMES);

        now.set(NOW.plus(Duration.ofDays(59)));
        certificates.renew();

        assertThat(certificates.of(NAMES)).isEqualTo(first);
        assertThat(events).isEmpty();
    }

    @Test
    void isRenewedBeforeItEndsAndTellsSo() {
        RenewedCertificates certificates = certificates(Optional.empty());
        EndpointCertificate first = certificates.of(NAMES);

        now.set(NOW.plus(Duration.ofDays(61)));
        certificates.renew();

        assertThat(certificates.of(NAMES)).isNotEqualTo(first);
        assertThat(events).containsExactly(new CertificateRenewed());
    }

    @Test
    void isTheOneThatIsGiven() throws Exception {
        EndpointCertificate another = issued();
        RenewedCertificates certificates = certificates(given(another));

        assertThat(certificates.of(NAMES)).isEqualTo(another);
        assertThat(certificates.areOwn()).isFalse();
        assertThat(data.resolve("authority")).doesNotExist();
    }

    @Test
    void takesANewOneThatIsGivenWithoutARestart() throws Exception {
        RenewedCertificates certificates = certificates(given(issued()));
        EndpointCertificate next = issued();

        write(next);
        certificates.renew();
        certificates.renew();

        assertThat(certificates.of(NAMES)).isEqualTo(next);
        assertThat(events).containsExactly(new CertificateRenewed());
    }

    @Test
    void keepsTheOldOneWhereTheNewOneIsNone() throws Exception {
        EndpointCertificate good = issued();
        RenewedCertificates certificates = certificates(given(good));

        Files.writeString(data.resolve("door.key"), Pem.key(issued().key()));
        certificates.renew();

        assertThat(certificates.of(NAMES)).isEqualTo(good);
        assertThat(events).isEmpty();
    }

    @Test
    void doesNotStartWithAKeyOfAnother() throws Exception {
        write(issued());
        Files.writeString(data.resolve("door.key"), Pem.key(issued().key()));

        assertThatThrownBy(this::read)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("door.key")
                .hasMessageContaining("is not that of the first certificate");
    }

    @Test
    void doesNotStartWithHalfOfIt() {
        assertThatThrownBy(
                        () ->
                                GivenCertificate.of(
                                        new PublicTlsProperties(data.resolve("door.pem"), null)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("certificate is given without private-key");
    }

    @Test
    void doesNotStartWithWhatCannotBeRead() throws Exception {
        assertThatThrownBy(this::read)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be read");

        write(issued());
        Files.writeString(data.resolve("door.pem"), "no certificate");
        assertThatThrownBy(this::read)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("holds no certificate");

        write(issued());
        Files.writeString(data.resolve("door.key"), "-----BEGIN PRIVATE KEY-----\nAAAA");
        assertThatThrownBy(this::read)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("holds no key");
    }

    @Test
    void bindsBothFiles() {
        var source =
                new MapConfigurationPropertySource(
                        Map.of(
                                "raygate.endpoints.public-tls.certificate", "/c.pem",
                                "raygate.endpoints.public-tls.private-key", "/k.pem"));

        assertThat(
                        new Binder(source)
                                .bind("raygate.endpoints.public-tls", PublicTlsProperties.class)
                                .get())
                .isEqualTo(new PublicTlsProperties(Path.of("/c.pem"), Path.of("/k.pem")));
    }

    private static EndpointCertificate issued() {
        return new IssuedCertificates().of(NAMES);
    }

    private Optional<GivenCertificate> given(EndpointCertificate certificate) throws Exception {
        write(certificate);
        return read();
    }

    private Optional<GivenCertificate> read() {
        return GivenCertificate.of(
                new PublicTlsProperties(data.resolve("door.pem"), data.resolve("door.key")));
    }

    private void write(EndpointCertificate certificate)
            throws IOException, CertificateEncodingException {
        Files.writeString(
                data.resolve("door.pem"), Pem.certificate(certificate.chain().getFirst()));
        Files.writeString(data.resolve("door.key"), Pem.key(certificate.key()));
    }

    private static final class Moving extends Clock {

        private final AtomicReference<Instant> now;

        Moving(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
