package io.raygate.parameters;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.raygate.storage.StartRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/** The file that holds the key of the vault: AES-256-GCM, readable by its owner alone. */
final class VaultKey {

    static final String FILE = "vault-key.json";

    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");
    private static final String REMEDY =
            "Put the vault-key.json back that belongs to this database, for example from a backup."
                    + " Without it the sealed secrets are lost, and their applications with them.";

    private final Path file;

    VaultKey(Path file) {
        this.file = file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** Makes a new key; it is on disk, whole, when this returns. */
    Aead create() {
        try {
            KeysetHandle keys = KeysetHandle.generateNew(registered());
            writeAtOnce(
                    TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
            return aead(keys);
        } catch (GeneralSecurityException | IOException failure) {
            throw new StartRefused(
                    "%s cannot be written: %s. Expected room for a small file."
                            .formatted(file, failure.getMessage()),
                    "Make room in the data directory.");
        }
    }

    Aead read() {
        try {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
            registered();
            return aead(
                    TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(file), InsecureSecretKeyAccess.get()));
        } catch (IOException failure) {
            throw new StartRefused(
                    "%s cannot be read: %s. Expected the key of the sealed secrets."
                            .formatted(file, failure.getClass().getSimpleName()),
                    "Give the file to the user that runs Raygate.");
        } catch (GeneralSecurityException failure) {
            // The failure's own text may quote the file.
            throw new StartRefused(
                    "%s holds no key. Expected the key of the sealed secrets.".formatted(file),
                    REMEDY);
        }
    }

    StartRefused missing() {
        return new StartRefused(
                "%s is missing, but the database holds secrets that were sealed with it."
                        .formatted(file),
                REMEDY);
    }

    StartRefused wrong() {
        return new StartRefused(
                "%s is another key than the one the secrets in the database were sealed with."
                        .formatted(file),
                REMEDY);
    }

    private static AesGcmParameters registered() throws GeneralSecurityException {
        AeadConfig.register();
        return PredefinedAeadParameters.AES256_GCM;
    }

    private static Aead aead(KeysetHandle keys) throws GeneralSecurityException {
        return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private void writeAtOnce(String keys) throws IOException {
        Path written = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(written);
        try (FileChannel channel =
                FileChannel.open(
                        written,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
            ByteBuffer bytes = ByteBuffer.wrap(keys.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
