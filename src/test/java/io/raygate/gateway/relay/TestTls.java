package io.raygate.gateway.relay;

import io.raygate.gateway.DoorTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** TLS for the doors of a test, and callers who trust it. */
final class TestTls {

    static final TestTls DOOR = new TestTls();

    final DoorTransport.Tls transport;
    private final SSLContext trusting;

    TestTls() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            KeyPair pair = generator.generateKeyPair();
            X509Certificate certificate = selfSigned(pair);
            transport = new DoorTransport.Tls(pair.getPrivate(), List.of(certificate));
            trusting = trusting(certificate);
        } catch (GeneralSecurityException | OperatorCreationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static X509Certificate selfSigned(KeyPair pair)
            throws GeneralSecurityException, OperatorCreationException {
        X500Principal name = new X500Principal("CN=door");
        Instant now = Instant.now();
        return new JcaX509CertificateConverter()
                .getCertificate(
                        new JcaX509v3CertificateBuilder(
                                        name,
                                        BigInteger.valueOf(now.toEpochMilli()),
                                        Date.from(now.minus(Duration.ofHours(1))),
                                        Date.from(now.plus(Duration.ofDays(1))),
                                        name,
                                        pair.getPublic())
                                .build(
                                        new JcaContentSignerBuilder("SHA256withECDSA")
                                                .build(pair.getPrivate())));
    }

    private static SSLContext trusting(X509Certificate certificate)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("door", certificate);
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** TLS over an open socket; the handshake comes with the first byte. */
    SSLSocket over(Socket socket, String... protocols) {
        try {
            SSLSocket tls =
                    (SSLSocket)
                            trusting.getSocketFactory()
                                    .createSocket(socket, "127.0.0.1", socket.getPort(), true);
            if (protocols.length > 0) {
                tls.setEnabledProtocols(protocols);
            }
            return tls;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
