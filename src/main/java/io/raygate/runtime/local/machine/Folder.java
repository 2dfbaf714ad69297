package io.raygate.runtime.local.machine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What we do with folders and private files; never follows a link that a job may have left. */
public final class Folder {

    private Folder() {}

    /** Makes a folder that is for the console's user alone, with its parents. */
    public static Path makePrivate(Path folder) throws IOException {
        return make(folder, "rwx------");
    }

    /** Makes a folder others may look into, if its parents let them. */
    public static Path makeReadable(Path folder) throws IOException {
        return make(folder, "rwxr-xr-x");
    }

    private static Path make(Path folder, String permissions) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
        }
        return folder;
    }

    /** Replaces a file as a whole; it is for the console's user alone from its first byte on. */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, content, "rw-------");
    }

    /** Replaces a file as a whole; others may read it, if its folders let them. */
    public static void writeReadable(Path file, byte[] content) throws IOException {
        write(file, content, "rw-r--r--");
    }

    private static void write(Path file, byte[] content, String permissions) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(
                fresh,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString(permissions));
        Files.write(fresh, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The folders directly in it, or none if it is not there. */
    public static List<Path> foldersIn(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all =
                    Files.newDirectoryStream(
                            folder, it -> Files.isDirectory(it, LinkOption.NOFOLLOW_LINKS))) {
                all.forEach(found::add);
            }
        }
        return found;
    }

    /** Removes it with all in it, if it is there. */
    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(folder, new Deletion());
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            // A job can lock its own folders, and without root that would lock us out too.
            folder.toFile().setWritable(true);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                    && file.toFile().setReadable(true)
                    && file.toFile().setExecutable(true)) {
                Files.walkFileTree(file, this);
                return FileVisitResult.CONTINUE;
            }
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
                throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
