package io.raygate.certificates;

import io.raygate.storage.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.pem.PemContent;

/** A certificate from files that somebody else renews; a bad one never replaces a good one. */
final class GivenCertificate {

    private static final Logger log = LoggerFactory.getLogger(GivenCertificate.class);
    private static final String PREFIX = "raygate.endpoints.public-tls.";
    private static final byte[] SAMPLE = "one key for both".getBytes(StandardCharsets.US_ASCII);

    private final Path certificateFile;
    private final Path keyFile;
    private byte[] read;
    private EndpointCertificate current;

    private GivenCertificate(Path certificateFile, Path keyFile) {
        this.certificateFile = certificateFile;
        this.keyFile = keyFile;
        read = content();
        current = parsed(read);
    }

    /**
     * The certificate of the properties, or empty where none is given.
     *
     * @throws StartRefused when it cannot be used
     */
    static Optional<GivenCertificate> of(PublicTlsProperties properties) {
        Path certificate = properties.certificate();
        Path key = properties.privateKey();
        if (certificate == null && key == null) {
            return Optional.empty();
        }
        if (certificate == null || key == null) {
            throw refused(
                    "%s is given without %s"
                            .formatted(
                                    certificate == null ? "private-key" : "certificate",
                                    certificate == null ? "certificate" : "private-key"));
        }
        return Optional.of(new GivenCertificate(certificate, key));
    }

    synchronized EndpointCertificate current() {
        return current;
    }

    /** Reads the files again where they changed, and says whether there is another certificate. */
    synchronized boolean renew() {
        try {
            byte[] now = content();
            if (Arrays.equals(now, read)) {
                return false;
            }
            read = now;
            current = parsed(now);
            log.info("Public endpoints show the new certificate of {}", certificateFile);
            return true;
        } catch (StartRefused unusable) {
            log.error("The former certificate stays: {}", unusable.getMessage());
            return false;
        }
    }

    private byte[] content() {
        byte[] certificate = bytes("certificate", certificateFile);
        byte[] key = bytes("private-key", keyFile);
        byte[] both = Arrays.copyOf(certificate, certificate.length + key.length + 1);
        System.arraycopy(key, 0, both, certificate.length + 1, key.length);
        both[certificate.length] = '\n';
        return both;
    }

    private static byte[] bytes(String property, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw refused("%s is %s, which cannot be read".formatted(property, file));
        }
    }

    private EndpointCertificate parsed(byte[] both) {
        PemContent pem = PemContent.of(new String(both, StandardCharsets.ISO_8859_1));
        EndpointCertificate parsed = new EndpointCertificate(key(pem), chain(pem));
        if (!fits(parsed.key(), parsed.chain().getFirst().getPublicKey())) {
            throw refused(
                    "The key in %s is not that of the first certificate in %s"
                            .formatted(keyFile, certificateFile));
        }
        return parsed;
    }

    private List<X509Certificate> chain(PemContent pem) {
        try {
            return pem.getCertificates();
        } catch (RuntimeException unreadable) {
            throw refused(
                    "certificate is %s, which holds no certificate".formatted(certificateFile));
        }
    }

    private PrivateKey key(PemContent pem) {
        try {
            return Optional.ofNullable(pem.getPrivateKey()).orElseThrow();
        } catch (RuntimeException unreadable) {
            throw refused(
                    "private-key is %s, which holds no key that can be read".formatted(keyFile));
        }
    }

    private static boolean fits(PrivateKey key, PublicKey other) {
        String algorithm =
                switch (key.getAlgorithm()) {
                    case "EC" -> "SHA256withECDSA";
                    case "RSA" -> "SHA256withRSA";
                    default -> key.getAlgorithm();
                };
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(SAMPLE);
            byte[] signed = signature.sign();
            signature.initVerify(other);
            signature.update(SAMPLE);
            return signature.verify(signed);
        } catch (GeneralSecurityException different) {
            return false;
        }
    }

    private static StartRefused refused(String what) {
        return new StartRefused(
                PREFIX + what + ".",
                "Give a PEM file with the certificate and those that issued it, and a PEM file with"
                        + " its key, not encrypted; or neither, for the installation's own.");
    }
}
