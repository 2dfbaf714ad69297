package io.raygate.runtime.local;

import io.raygate.runtime.local.box.BoxFolders;
import io.raygate.runtime.local.machine.Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which environment each application wants, noted beside it; it holds while it is stopped, too. */
final class EnvironmentUse {

    private static final String NOTE = "environment";

    private EnvironmentUse() {}

    static void note(BoxFolders folders, String key) throws IOException {
        Folder.makePrivate(folders.all());
        Folder.write(folders.all().resolve(NOTE), key.getBytes(StandardCharsets.UTF_8));
    }

    /** The environments wanted, or empty while an application has not said which one it wants. */
    static Optional<Set<String>> all(Path applications) throws IOException {
        Set<String> keys = new HashSet<>();
        for (Path application : Folder.foldersIn(applications)) {
            try {
                keys.add(Files.readString(application.resolve(NOTE)).strip());
            } catch (NoSuchFileException notSaid) {
                return Optional.empty();
            }
        }
        return Optional.of(keys);
    }
}
