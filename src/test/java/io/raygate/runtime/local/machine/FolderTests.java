package io.raygate.runtime.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTests {

    @TempDir private Path place;

    @Test
    void deletesWithoutFollowingLinks() throws Exception {
        Path precious = Files.createDirectory(place.resolve("precious"));
        Files.writeString(precious.resolve("file"), "text");
        Path folder = Files.createDirectories(place.resolve("folder/deeper"));
        Files.createSymbolicLink(folder.resolve("link"), precious);

        Folder.delete(place.resolve("folder"));

        assertThat(place.resolve("folder")).doesNotExist();
        assertThat(precious.resolve("file")).exists();
    }

    @Test
    void deletesWhatWasLockedFromInside() throws Exception {
        Path folder = Files.createDirectories(place.resolve("folder/locked"));
        Files.writeString(folder.resolve("file"), "text");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));

        Folder.delete(place.resolve("folder"));

        assertThat(place.resolve("folder")).doesNotExist();
    }

    @Test
    void writesFilesThatOthersCannotRead() throws Exception {
        Folder.write(place.resolve("file"), new byte[] {1});
        Folder.write(place.resolve("file"), new byte[] {2});

        assertThat(place.resolve("file")).hasBinaryContent(new byte[] {2});
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(place.resolve("file"))))
                .isEqualTo("rw-------");
        assertThat(place).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void makesFoldersThatOthersCannotEnter() throws Exception {
        Path folder = Folder.makePrivate(place.resolve("a/b"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }
}
