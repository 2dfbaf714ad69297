package io.raygate.gateway.accesslog;

import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Whether and where requests are taken down.
 *
 * @param folder where {@code access.jsonl} is
 * @param fileSize when a new file is begun, beside every midnight UTC
 * @param keepDays for how many days older files are kept
 * @param keepSize how much they may take all together
 * @param queue entries that may wait for the disk; further ones are dropped, and counted
 */
@Validated
@ConfigurationProperties("raygate.access-log")
public record AccessLogProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("data/logs") Path folder,
        @DefaultValue("64MB") DataSize fileSize,
        @DefaultValue("14") @Min(1) int keepDays,
        @DefaultValue("1GB") DataSize keepSize,
        @DefaultValue("16384") @Min(1024) int queue) {

    private static final DataSize SMALLEST_FILE = DataSize.ofKilobytes(64);

    public AccessLogProperties {
        if (fileSize.compareTo(SMALLEST_FILE) < 0) {
            throw new IllegalArgumentException(
                    "raygate.access-log.file-size is %s: expected at least 64KB"
                            .formatted(fileSize));
        }
        if (keepSize.compareTo(fileSize) < 0) {
            throw new IllegalArgumentException(
                    "raygate.access-log.keep-size is %s: expected at least the %s of one file"
                            .formatted(keepSize, fileSize));
        }
    }
}
