package io.raygate.runtime.local.box;

import io.raygate.runtime.local.machine.Folder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The programs that make and keep a box, laid out as files for Python. */
public final class BoxScripts {

    private static final List<String> FILES =
            List.of(
                    "seal.py",
                    "calls.py",
                    "notebook.py",
                    "inside.py",
                    "limits.py",
                    "output.py",
                    "relay.py",
                    "box.py");

    private final Path folder;

    private BoxScripts(Path folder) {
        this.folder = folder;
    }

    /** Writes them; boxes that run already have read theirs. */
    public static BoxScripts into(Path folder) throws IOException {
        Folder.makePrivate(folder);
        for (String name : FILES) {
            try (InputStream content = BoxScripts.class.getResourceAsStream(name)) {
                Folder.write(
                        folder.resolve(name), Objects.requireNonNull(content, name).readAllBytes());
            }
        }
        return new BoxScripts(folder);
    }

    List<String> command(Path python, String... arguments) {
        var command =
                new ArrayList<>(
                        List.of(python.toString(), "-I", folder.resolve("box.py").toString()));
        command.addAll(List.of(arguments));
        return command;
    }
}
