package io.raygate.gateway.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class AccessLogPropertiesTests {

    @TempDir private Path directory;

    private ApplicationContextRunner console() {
        return new ApplicationContextRunner()
                .withUserConfiguration(AccessLogConfiguration.class)
                .withPropertyValues("raygate.access-log.folder=" + directory);
    }

    @Test
    void bindsEveryProperty() {
        console()
                .withPropertyValues(
                        "raygate.access-log.enabled=false",
                        "raygate.access-log.file-size=1MB",
                        "raygate.access-log.keep-days=3",
                        "raygate.access-log.keep-size=4MB",
                        "raygate.access-log.queue=5000")
                .run(
                        context ->
                                assertThat(context.getBean(AccessLogProperties.class))
                                        .isEqualTo(
                                                new AccessLogProperties(
                                                        false,
                                                        directory,
                                                        DataSize.ofMegabytes(1),
                                                        3,
                                                        DataSize.ofMegabytes(4),
                                                        5000)));
        assertThat(AccessLogProperties.class.getRecordComponents()).hasSize(6);
    }

    @Test
    void isOnUntilItIsSwitchedOff() {
        console().run(context -> assertThat(context).hasSingleBean(AccessLog.class));
        console()
                .withPropertyValues("raygate.access-log.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(AccessLog.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file-size=1KB", "keep-size=1MB", "keep-days=0", "queue=10"})
    void refusesWhatCannotBeMeant(String pair) {
        console()
                .withPropertyValues("raygate.access-log." + pair)
                .run(context -> assertThat(context).hasFailed());
    }
}
