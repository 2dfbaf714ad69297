package io.raygate.certificates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * The authority as it lies in the data directory: {@code authority/certificate.pem} for people to
 * take away, {@code authority/key.pem} for nobody.
 */
final class AuthorityFiles {

    private final Path certificate;
    private final Path key;
    private final Clock clock;

    AuthorityFiles(Path directory, Clock clock) {
        this.certificate = directory.resolve("certificate.pem");
        this.key = directory.resolve("key.pem");
        this.clock = clock;
    }

    /** The authority of this installation, made at the first call. */
    synchronized Authority load() {
        try {
            return Files.exists(certificate) ? read() : create();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Authority read() throws IOException {
        PrivateKey secret = PemContent.load(key).getPrivateKey();
        return new Authority(
                Objects.requireNonNull(secret, () -> key + " holds no private key"),
                PemContent.load(certificate).getCertificates().getFirst());
    }

    /** The certificate comes last: where it is, the key is. */
    private Authority create() throws IOException {
        Authority authority = Authority.create(clock.instant());
        Files.createDirectories(
                certificate.getParent(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        write(key, Pem.key(authority.key()));
        try {
            write(certificate, Pem.certificate(authority.certificate()));
        } catch (CertificateEncodingException impossible) {
            throw new IOException(impossible);
        }
        return authority;
    }

    private static void write(Path file, String pem) throws IOException {
        Path draft =
                Files.createTempFile(
                        file.getParent(),
                        file.getFileName().toString(),
                        ".draft",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, pem, StandardCharsets.US_ASCII);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
