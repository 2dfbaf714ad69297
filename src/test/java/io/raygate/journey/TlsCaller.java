package io.raygate.journey;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A client that speaks TLS 1.2 and tries what browsers do not. */
record TlsCaller(SSLContext trusting) {

    private static final int PATIENCE_MILLIS = 5_000;

    /** Trusts what this authority signed. */
    static TlsCaller trusting(Path authority) {
        try (InputStream pem = Files.newInputStream(authority)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return new TlsCaller(context);
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    /** Whether it is let to shake hands again on a connection that stands. */
    boolean shakesHandsTwice(URI endpoint) throws IOException {
        try (SSLSocket socket =
                (SSLSocket)
                        trusting.getSocketFactory()
                                .createSocket(endpoint.getHost(), endpoint.getPort())) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            socket.startHandshake();
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.startHandshake();
            return isLeftAlone(socket);
        }
    }

    private static boolean isLeftAlone(SSLSocket socket) throws IOException {
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException nothingSaid) {
            return true;
        } catch (SSLException refused) {
            return false;
        }
    }
}
