package io.raygate.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The lock on a data directory, held by the operating system for as long as the process lives.
 *
 * <p>The file also names the holder's process, for the message that a second console prints.
 */
final class DirectoryLock {

    static final String FILE = "console.lock";

    private static final Pattern PID = Pattern.compile("[0-9]{1,10}");

    /**
     * Held by this process. On Linux a process loses its lock on a file as soon as it closes any of
     * its descriptors of that file, so a held file must not even be opened again.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static DirectoryLock take(Path directory) {
        Path file = realPath(directory).resolve(FILE);
        if (!HELD.add(file)) {
            throw inUse(directory, " (pid %d)".formatted(ProcessHandle.current().pid()));
        }
        try {
            return new DirectoryLock(file, locked(directory, file));
        } catch (StartRefused refused) {
            HELD.remove(file);
            throw refused;
        }
    }

    private static FileChannel locked(Path directory, Path file) {
        try {
            FileChannel channel = open(file);
            if (channel.tryLock() == null) {
                channel.close();
                throw inUse(directory, holder(file));
            }
            write(channel, ProcessHandle.current().pid());
            return channel;
        } catch (IOException failure) {
            throw new StartRefused(
                    "%s cannot be locked: %s. Expected a file system with file locks."
                            .formatted(directory, failure.getMessage()),
                    "Set RAYGATE_DATA_DIR to a directory on a local disk.");
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private static Path realPath(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(FileChannel channel, long pid) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(Long.toString(pid).getBytes(StandardCharsets.US_ASCII)), 0);
    }

    private static String holder(Path file) throws IOException {
        String pid = Files.readString(file, StandardCharsets.US_ASCII).strip();
        return PID.matcher(pid).matches() ? " (pid " + pid + ")" : "";
    }

    private static StartRefused inUse(Path directory, String holder) {
        return new StartRefused(
                "%s is in use by another console%s. Expected a data directory of its own for each."
                        .formatted(directory, holder),
                "Stop the other console, or set RAYGATE_DATA_DIR to another directory.");
    }

    void release() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            HELD.remove(file);
        }
    }
}
