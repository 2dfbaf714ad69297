package io.raygate.runtime.local.python;

import io.raygate.runtime.local.machine.ProcessIdentity;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to make one environment, held by one thread of one process; a crash gives it back.
 *
 * <p>Its file also names the installer that is running, so that one whose console died can be ended
 * before the next begins.
 */
final class EnvironmentLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EnvironmentLock.class);
    private static final long PAUSE = 200;

    /** By this process: closing a file twice opened would give the lock of the first back. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel file;

    private EnvironmentLock(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    /** Waits for it. */
    static EnvironmentLock on(Path place) throws IOException, InterruptedException {
        while (true) {
            Optional<EnvironmentLock> lock = tryOn(place);
            if (lock.isPresent()) {
                return lock.get();
            }
            Thread.sleep(PAUSE);
        }
    }

    static Optional<EnvironmentLock> tryOn(Path place) throws IOException {
        Path path = place.resolveSibling(place.getFileName() + ".lock");
        if (!HELD.add(path)) {
            return Optional.empty();
        }
        Optional<FileChannel> file = Optional.empty();
        try {
            file = tryReally(path);
            return file.map(held -> new EnvironmentLock(path, held));
        } finally {
            if (file.isEmpty()) {
                HELD.remove(path);
            }
        }
    }

    private static Optional<FileChannel> tryReally(Path path) throws IOException {
        Optional<FileChannel> file = tryOpen(path);
        while (file.isPresent() && !isThere(path, file.get())) {
            file.get().close();
            file = tryOpen(path);
        }
        return file;
    }

    private static Optional<FileChannel> tryOpen(Path path) throws IOException {
        FileChannel file =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        if (lock(file) == null) {
            file.close();
            return Optional.empty();
        }
        return Optional.of(file);
    }

    /**
     * Whether what is held is still what others find under that name: the holder before may have
     * taken the file away between our opening and our locking it. A length drawn by lot tells, and
     * looking at it opens nothing: to close a file gives its locks back.
     */
    private static boolean isThere(Path path, FileChannel file) throws IOException {
        long length = ThreadLocalRandom.current().nextLong(1L << 20, 1L << 40);
        file.truncate(length).write(ByteBuffer.wrap(new byte[1]), length - 1);
        try {
            return Files.size(path) == length;
        } catch (NoSuchFileException takenAway) {
            return false;
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException heldByAnotherThread) {
            return null;
        }
    }

    void remember(ProcessHandle installer) {
        ProcessIdentity.of(installer.pid())
                .ifPresent(it -> write("%d %d %s".formatted(it.pid(), it.started(), it.boot())));
    }

    /** Ends the installer of a console that died while it ran. */
    void endForgottenInstaller() throws IOException {
        ByteBuffer content = ByteBuffer.allocate(200);
        file.read(content, 0);
        String[] words =
                new String(content.array(), 0, content.position(), StandardCharsets.US_ASCII)
                        .split("[ \0]+");
        if (words.length == 3) {
            new ProcessIdentity(Long.parseLong(words[0]), Long.parseLong(words[1]), words[2])
                    .kill();
        }
        write("");
    }

    private void write(String text) {
        try {
            file.truncate(0);
            file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
        } catch (IOException problem) {
            LOG.warn("Could not note the installer", problem);
        }
    }

    @Override
    public void close() throws IOException {
        try (file) {
            Files.deleteIfExists(path);
        } finally {
            HELD.remove(path);
        }
    }
}
