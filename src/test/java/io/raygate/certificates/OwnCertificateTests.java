package io.raygate.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;

class OwnCertificateTests {

    private static final Instant NOW = Instant.now();

    @TempDir Path data;

    @Test
    void provesItselfToWhoTrustsTheAuthority() {
        SslBundle bundle = certificate(NOW).toBundle();

        assertThatCode(() -> shakeHands(bundle, authority().certificate(), "localhost"))
                .doesNotThrowAnyException();
        assertThatCode(() -> shakeHands(bundle, authority().certificate(), "127.0.0.1"))
                .doesNotThrowAnyException();
        assertThatCode(() -> shakeHands(bundle, authority().certificate(), "ray.acme.example"))
                .doesNotThrowAnyException();
    }

    @Test
    void provesNothingToWhoTrustsAnother() {
        SslBundle bundle = certificate(NOW).toBundle();
        X509Certificate another = Authority.create(NOW).certificate();

        assertThatThrownBy(() -> shakeHands(bundle, another, "localhost"))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void isForItsOwnNamesOnly() {
        SslBundle bundle = certificate(NOW).toBundle();

        assertThatThrownBy(() -> shakeHands(bundle, authority().certificate(), "bank.example"))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void comesFromTheSameAuthorityAfterARestart() {
        X509Certificate before = authority().certificate();

        assertThat(authority().certificate()).isEqualTo(before);
        assertThat(authority().key()).isEqualTo(authority().key());
    }

    @Test
    void keepsTheKeyFromOthers() throws IOException {
        authority();

        assertThat(mode("authority")).isEqualTo("rwx------");
        assertThat(mode("authority/key.pem")).isEqualTo("rw-------");
        try (var files = Files.list(data.resolve("authority"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("key.pem", "certificate.pem");
        }
    }

    @Test
    void leavesNoTraceWhereNobodyAsks() {
        certificate(NOW).toBundle();

        assertThat(data).isEmptyDirectory();
    }

    @Test
    void isRenewedAMonthBeforeItEnds() {
        var clock = new Steps(NOW);
        var certificate = certificate(clock);
        var registry = new DefaultSslBundleRegistry("raygate", certificate.toBundle());
        X509Certificate first = certificate.current().certificate();
        var reopened = new ArrayList<SslBundle>();
        registry.addBundleUpdateHandler("raygate", reopened::add);

        clock.now = NOW.plus(Duration.ofDays(59));
        new Renewal(certificate, registry).renew();
        assertThat(reopened).isEmpty();

        clock.now = NOW.plus(Duration.ofDays(61));
        new Renewal(certificate, registry).renew();
        assertThat(reopened).hasSize(1);
        assertThat(certificate.current().certificate()).isNotEqualTo(first);
    }

    private OwnCertificate certificate(Instant now) {
        return certificate(Clock.fixed(now, ZoneOffset.UTC));
    }

    private OwnCertificate certificate(Clock clock) {
        return new OwnCertificate(
                this::authority, () -> Set.of("localhost", "127.0.0.1", "ray.acme.example"), clock);
    }

    private Authority authority() {
        return new AuthorityFiles(data.resolve("authority"), Clock.fixed(NOW, ZoneOffset.UTC))
                .load();
    }

    private String mode(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file)));
    }

    /** A client that calls the server by this name and checks it as HTTPS does. */
    private static void shakeHands(SslBundle server, X509Certificate trusted, String name)
            throws Exception {
        try (var socket =
                        (SSLServerSocket)
                                server.createSslContext()
                                        .getServerSocketFactory()
                                        .createServerSocket(
                                                0, 1, InetAddress.getLoopbackAddress());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Void> served = threads.submit(serve(socket));
            try (SSLSocket client = connect(trusted, name, socket.getLocalPort())) {
                client.startHandshake();
                assertThat(client.getInputStream().read()).isEqualTo('!');
            }
            served.get();
        }
    }

    private static Callable<Void> serve(SSLServerSocket socket) {
        return () -> {
            try (var connection = socket.accept()) {
                connection.getOutputStream().write('!');
            } catch (SSLException refused) {
                // The client says why.
            }
            return null;
        };
    }

    private static SSLSocket connect(X509Certificate trusted, String name, int port)
            throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("authority", trusted);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        var plain = new Socket(InetAddress.getLoopbackAddress(), port);
        var client = (SSLSocket) context.getSocketFactory().createSocket(plain, name, port, true);
        var parameters = new SSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        client.setSSLParameters(parameters);
        return client;
    }

    /** A clock that is set. */
    private static final class Steps extends Clock {

        private Instant now;

        Steps(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("nobody needs another zone");
        }
    }
}
