package io.raygate.runtime.local;

import io.raygate.runtime.local.box.BoxFolders;
import io.raygate.runtime.local.machine.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Takes an application's folder away, and its notebooks and logs into safety. */
final class KeptFiles {

    private final Path kept;

    KeptFiles(Path kept) {
        this.kept = kept;
    }

    /** What is kept lies in a folder named like the application. */
    void discard(BoxFolders folders, boolean keepFiles) throws IOException {
        if (!Files.isDirectory(folders.all())) {
            return;
        }
        if (keepFiles) {
            Path place = kept.resolve(folders.all().getFileName());
            Folder.makePrivate(place);
            move(folders.all().resolve("user"), place.resolve("user"));
            move(folders.notebooks(), place.resolve("notebooks"));
            move(folders.logs(), place.resolve("logs"));
            for (Path session : Folder.foldersIn(folders.ray())) {
                move(session.resolve("logs"), place.resolve(session.getFileName() + "-logs"));
            }
        }
        Folder.delete(folders.all());
    }

    /** A link in the place of a folder is a job's doing and not worth keeping. */
    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(from)) {
            Folder.delete(to);
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
