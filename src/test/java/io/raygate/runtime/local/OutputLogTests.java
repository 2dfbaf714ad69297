package io.raygate.runtime.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLogTests {

    @TempDir private Path folder;
    private Path file;
    private OutputLog log;

    @BeforeEach
    void setUp() {
        file = folder.resolve("output.log");
        log = new OutputLog(file);
    }

    @Test
    void showsTheLatestLinesOldestFirst() throws Exception {
        Files.writeString(file, "one\ntwo\nthree\n");

        assertThat(log.tail(2)).containsExactly("two", "three");
        assertThat(log.tail(50)).containsExactly("one", "two", "three");
    }

    @Test
    void hasNoLinesBeforeAnythingWasWritten() throws Exception {
        assertThat(log.tail(50)).isEmpty();
    }

    @Test
    void leavesColoursOut() throws Exception {
        Files.writeString(
                file, "\u001B[36mLocal node IP\u001B[39m: \u001B[1m127.0.0.1\u001B[22m\n");

        assertThat(log.tail(1)).containsExactly("Local node IP: 127.0.0.1");
    }

    @Test
    void readsOnlyTheEndOfALargeFile() throws Exception {
        Files.writeString(file, ("x".repeat(99) + "\n").repeat(20_000) + "last\n");

        assertThat(log.tail(2)).containsExactly("x".repeat(99), "last");
    }

    @Test
    void goesBackIntoTheFileBefore() throws Exception {
        Files.writeString(folder.resolve("output.log.1"), "old 1\nold 2\n");
        Files.writeString(file, "new\n");

        assertThat(log.tail(2)).containsExactly("old 2", "new");
    }

    @Test
    void readsLittleOfAFileThatSomebodyMadeEnormous() throws Exception {
        try (RandomAccessFile enormous = new RandomAccessFile(file.toFile(), "rw")) {
            enormous.setLength(3L << 30);
            enormous.seek(3L << 30);
            enormous.write("\nlast\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(log.tail(1)).containsExactly("last");
    }
}
