package io.raygate.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DatabaseTests {

    @TempDir Path directory;

    private final ApplicationContextRunner console =
            new ApplicationContextRunner().withUserConfiguration(StorageConfiguration.class);

    @Test
    void liesInTheDataDirectoryAndWritesBeforeItAcknowledges() {
        console.withPropertyValues("raygate.data-dir=" + directory)
                .run(
                        context ->
                                assertThat(
                                                context.getBean(JdbcConnectionDetails.class)
                                                        .getJdbcUrl())
                                        .startsWith("jdbc:h2:file:" + directory + "/raygate;")
                                        .contains(";WRITE_DELAY=0;"));
    }

    @Test
    void isReplacedByOneProperty() {
        console.withPropertyValues(
                        "raygate.data-dir=" + directory,
                        "spring.datasource.url=jdbc:postgresql://db.example/raygate",
                        "spring.datasource.username=raygate")
                .run(
                        context -> {
                            var database = context.getBean(JdbcConnectionDetails.class);
                            assertThat(database.getJdbcUrl())
                                    .isEqualTo("jdbc:postgresql://db.example/raygate");
                            assertThat(database.getUsername()).isEqualTo("raygate");
                            assertThat(database.getDriverClassName())
                                    .isEqualTo("org.postgresql.Driver");
                        });
    }

    @Test
    void isNotOpenedWhenTheDirectoryIsRefused() {
        console.withPropertyValues("raygate.data-dir=/proc/self/task")
                .run(
                        context ->
                                assertThat(context)
                                        .getFailure()
                                        .rootCause()
                                        .isInstanceOf(StartRefused.class));
    }

    @Test
    void refusesAPathItsUrlCannotHold() {
        assertThatThrownBy(() -> new EmbeddedDatabase(Path.of("/srv/a;b")))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("/srv/a;b has a semicolon");
    }

    @Test
    void saysReadablyWhyTheConsoleDoesNotStart() {
        var refused = new StartRefused("/x is not a directory. Expected one.", "Move it away.");

        var analysis = new StartRefusedAnalyzer().analyze(new IllegalStateException(refused));

        assertThat(analysis)
                .extracting(FailureAnalysis::getDescription, FailureAnalysis::getAction)
                .containsExactly("/x is not a directory. Expected one.", "Move it away.");
    }
}
