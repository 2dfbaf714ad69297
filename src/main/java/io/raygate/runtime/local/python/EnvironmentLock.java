package io.raygate.runtime.local.python;

import io.raygate.runtime.local.machine.ProcessIdentity;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
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

    private final FileChannel file;

    private EnvironmentLock(FileChannel file) {
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
        FileChannel file =
                FileChannel.open(
                        place.resolveSibling(place.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        if (lock(file) == null) {
            file.close();
            return Optional.empty();
        }
        return Optional.of(new EnvironmentLock(file));
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
                        .split(" ");
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
        write("");
        file.close();
    }
}
