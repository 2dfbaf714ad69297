package io.raygate.storage;

import java.nio.file.Path;

/**
 * The directory of this console: readable by its own user alone, and locked against a second
 * console as long as this one lives.
 */
public final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final DirectoryLock lock;

    private DataDirectory(Path root, DirectoryLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Makes the directory where it is missing, shuts it to other users and locks it.
     *
     * @throws StartRefused when it cannot be used by this console alone
     */
    public static DataDirectory open(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        PrivateDirectory.prepare(root);
        return new DataDirectory(root, DirectoryLock.take(root));
    }

    /** The absolute path of the directory. */
    public Path root() {
        return root;
    }

    /** The path of something inside. */
    public Path resolve(String first, String... more) {
        return root.resolve(Path.of(first, more));
    }

    /** Lets another console use the directory. */
    @Override
    public void close() {
        lock.release();
    }
}
