package io.raygate.runtime.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.runtime.local.box.BoxFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTests {

    @TempDir private Path folder;
    private BoxFolders application;
    private KeptFiles files;

    @BeforeEach
    void setUp() throws IOException {
        application = new BoxFolders(folder.resolve("apps/pa-search00"));
        application.make();
        Files.createDirectories(application.notebooks());
        Files.writeString(application.notebooks().resolve("a.ipynb"), "{}");
        Files.writeString(application.output(), "ended\n");
        Files.createDirectories(application.ray().resolve("session_2026/logs"));
        Files.writeString(application.ray().resolve("session_2026/logs/job.log"), "done\n");
        Files.writeString(application.secrets().resolve("ray.token"), "hush");
        files = new KeptFiles(folder.resolve("kept"));
    }

    @Test
    void keepsNotebooksAndLogsAndNothingElse() throws IOException {
        files.discard(application, true);

        Path kept = folder.resolve("kept/pa-search00");
        assertThat(kept.resolve("notebooks/a.ipynb")).exists();
        assertThat(kept.resolve("logs/output.log")).hasContent("ended");
        assertThat(kept.resolve("session_2026-logs/job.log")).hasContent("done");
        assertThat(kept.resolve("secrets")).doesNotExist();
        assertThat(application.all()).doesNotExist();
    }

    @Test
    void keepsNothingWhenToldSo() throws IOException {
        files.discard(application, false);

        assertThat(application.all()).doesNotExist();
        assertThat(folder.resolve("kept")).doesNotExist();
    }

    @Test
    void doesNotFollowALinkThatAJobPutInThePlaceOfItsNotebooks() throws IOException {
        Path precious = Files.createDirectory(folder.resolve("precious"));
        Files.writeString(precious.resolve("file"), "text");
        Files.delete(application.notebooks().resolve("a.ipynb"));
        Files.delete(application.notebooks());
        Files.createSymbolicLink(application.notebooks(), precious);

        files.discard(application, true);

        assertThat(precious.resolve("file")).exists();
        assertThat(folder.resolve("kept/pa-search00/notebooks")).doesNotExist();
    }

    @Test
    void hasNothingToDoForAnApplicationThatNeverStarted() throws IOException {
        files.discard(new BoxFolders(folder.resolve("apps/pa-billing0")), true);

        assertThat(folder.resolve("kept")).doesNotExist();
    }
}
