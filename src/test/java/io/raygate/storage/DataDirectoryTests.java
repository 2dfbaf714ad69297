package io.raygate.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {

    @TempDir Path parent;

    @Test
    void isMadeForItsOwnerAlone() throws IOException {
        Path wanted = parent.resolve("new/data");

        try (var directory = DataDirectory.open(wanted)) {
            assertThat(directory.root()).isEqualTo(wanted.toAbsolutePath());
            assertThat(permissions(wanted)).isEqualTo("rwx------");
            assertThat(permissions(directory.resolve(DirectoryLock.FILE))).isEqualTo("rw-------");
        }
    }

    @Test
    void isShutToOthersWhereItWasOpen() throws IOException {
        Path wide = Files.createDirectory(parent.resolve("wide"));
        Files.setPosixFilePermissions(wide, PosixFilePermissions.fromString("rwxr-xr-x"));

        DataDirectory.open(wide).close();

        assertThat(permissions(wide)).isEqualTo("rwx------");
    }

    @Test
    void refusesADirectoryThatStaysOpenToOthers() {
        // The kernel lets nobody change permissions here, not even root.
        assertThatThrownBy(() -> DataDirectory.open(Path.of("/proc/self/task")))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("/proc/self/task is open to other users (r-xr-xr-x)")
                .hasMessageEndingWith("Expected rwx------.");
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(StartRefused.class)
                .hasMessage(file + " is not a directory. Expected one, or nothing at all.");
    }

    @Test
    void refusesAPathThatCannotBeMade() throws IOException {
        Path below = Files.createFile(parent.resolve("file")).resolve("data");

        assertThatThrownBy(() -> DataDirectory.open(below))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith(below + " cannot be used as the data directory: ")
                .hasMessageEndingWith("Expected a directory this user can write to.");
    }

    @Test
    void refusesToBeSharedAndNamesTheHolder() {
        Path shared = parent.resolve("shared");

        try (var first = DataDirectory.open(shared)) {
            assertThat(first.root()).exists();
            assertThatThrownBy(() -> DataDirectory.open(shared))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(
                            "in use by another console (pid %d)"
                                    .formatted(ProcessHandle.current().pid()));
        }
    }

    @Test
    void isFreeAgainWhenTheConsoleHasStopped() {
        Path directory = parent.resolve("data");
        DataDirectory.open(directory).close();

        DataDirectory.open(directory).close();

        assertThat(directory).isDirectory();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
