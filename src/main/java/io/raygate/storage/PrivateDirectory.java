package io.raygate.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes a directory that only its owner may enter. */
final class PrivateDirectory {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rwx------");

    private PrivateDirectory() {}

    static void prepare(Path directory) {
        try {
            if (!Files.exists(directory)) {
                Files.createDirectories(
                        directory, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            }
            requireDirectory(directory);
            narrow(directory);
            probe(directory);
        } catch (IOException failure) {
            throw new StartRefused(
                    "%s cannot be used as the data directory: %s. Expected a directory this user can write to."
                            .formatted(directory, reason(failure)),
                    "Give it to the user that runs Raygate, or set RAYGATE_DATA_DIR to another"
                            + " directory.");
        }
    }

    private static void requireDirectory(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new StartRefused(
                    "%s is not a directory. Expected one, or nothing at all.".formatted(directory),
                    "Move the file away, or set RAYGATE_DATA_DIR to another directory.");
        }
    }

    private static void narrow(Path directory) throws IOException {
        if (Files.getPosixFilePermissions(directory).equals(OWNER_ONLY)) {
            return;
        }
        try {
            Files.setPosixFilePermissions(directory, OWNER_ONLY);
        } catch (FileSystemException notOurs) {
            throw new StartRefused(
                    "%s is open to other users (%s) and belongs to %s. Expected rwx------."
                            .formatted(
                                    directory,
                                    PosixFilePermissions.toString(
                                            Files.getPosixFilePermissions(directory)),
                                    Files.getOwner(directory).getName()),
                    "Give it to the user that runs Raygate, or set RAYGATE_DATA_DIR to another"
                            + " directory.");
        }
    }

    /** Permissions alone do not tell: the file system may be read-only or full. */
    private static void probe(Path directory) throws IOException {
        Path file = Files.createTempFile(directory, ".probe", "");
        try {
            Files.writeString(file, "probe");
        } finally {
            Files.delete(file);
        }
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "permission denied for " + denied.getFile();
            case FileSystemException failed when failed.getReason() != null -> failed.getReason();
            default -> failure.getClass().getSimpleName() + " " + failure.getMessage();
        };
    }
}
