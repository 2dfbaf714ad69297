package io.raygate.gateway.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.EndpointId;
import io.raygate.vocabulary.IpAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class RollingAccessLogTests {

    @TempDir private Path directory;

    private AccessLogProperties settings(Path folder, int queue) {
        return new AccessLogProperties(
                true, folder, DataSize.ofMegabytes(64), 14, DataSize.ofGigabytes(1), queue);
    }

    private static AccessEntry entry(int number) {
        return new AccessEntry(
                1_700_000_000_000L,
                EndpointId.privateDashboard(new ApplicationId("pa-7k2m9xq4")),
                IpAddress.of("127.0.0.1"),
                "GET",
                "/" + number,
                200,
                "admitted",
                "for the test",
                "access key",
                1,
                2,
                3,
                true,
                null);
    }

    @Test
    void writesEveryEntryInOrderForItsOwnUserAlone() throws IOException {
        Path folder = directory.resolve("data/logs");
        RollingAccessLog log = new RollingAccessLog(settings(folder, 4096));

        for (int i = 0; i < 1_000; i++) {
            log.write(entry(i));
        }
        log.close();

        assertThat(Files.readAllLines(folder.resolve("access.jsonl")))
                .hasSize(1_000)
                .element(999)
                .asString()
                .contains("\"path\":\"/999\"");
        assertThat(log.dropped()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("access.jsonl"))))
                .isEqualTo("rw-------");
    }

    @Test
    void writesOnWhereItStopped() throws IOException {
        for (int i = 0; i < 2; i++) {
            RollingAccessLog log = new RollingAccessLog(settings(directory, 1024));
            log.write(entry(i));
            log.close();
        }

        assertThat(Files.readAllLines(directory.resolve("access.jsonl"))).hasSize(2);
    }

    @Test
    void putsFullFilesAside() throws IOException {
        AccessLogProperties small =
                new AccessLogProperties(
                        true,
                        directory,
                        DataSize.ofKilobytes(64),
                        14,
                        DataSize.ofMegabytes(1),
                        16_384);
        RollingAccessLog log = new RollingAccessLog(small);

        for (int i = 0; i < 5_000; i++) {
            log.write(entry(i));
        }
        log.close();

        assertThat(Files.size(directory.resolve("access.jsonl"))).isLessThan(128 * 1024);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.matches("access-\\d{4}-\\d\\d-\\d\\d\\.0\\.jsonl.*"));
        }
    }

    @Test
    void countsWhatItHadToDrop() throws IOException {
        RollingAccessLog log = new RollingAccessLog(settings(directory, 1024));
        int sent = 200_000;

        for (int i = 0; i < sent; i++) {
            log.write(entry(i));
        }
        log.close();

        try (Stream<String> lines = Files.lines(directory.resolve("access.jsonl"))) {
            assertThat(lines.count() + log.dropped()).isEqualTo(sent);
        }
    }

    @Test
    void saysWhichFolderCannotBeUsed() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> new RollingAccessLog(settings(file, 1024)))
                .hasMessageContaining("raygate.access-log.folder is " + file)
                .hasMessageContaining("may write");
    }
}
