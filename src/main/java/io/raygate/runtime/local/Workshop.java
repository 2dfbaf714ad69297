package io.raygate.runtime.local;

import io.raygate.runtime.local.box.BoxScripts;
import io.raygate.runtime.local.python.Environments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** What every launch on this machine uses. */
record Workshop(
        LocalProperties properties,
        Machine machine,
        Environments environments,
        BoxScripts scripts,
        Users users,
        Clock clock) {

    /** The number of the user the console runs as. */
    static int ownUser() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static boolean isRoot() {
        return ownUser() == 0;
    }
}
