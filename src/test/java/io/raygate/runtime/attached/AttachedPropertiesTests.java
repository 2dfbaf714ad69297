package io.raygate.runtime.attached;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AttachedPropertiesTests {

    @Test
    void haveDefaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(
                        new AttachedProperties(
                                Duration.ofSeconds(5),
                                Duration.ofMinutes(1),
                                Duration.ofSeconds(4)));
    }

    @Test
    void readEverySetting() {
        assertThat(
                        bound(
                                Map.of(
                                        "raygate.attached.health-pause", "2s",
                                        "raygate.attached.bypass-pause", "3s",
                                        "raygate.attached.patience", "1s")))
                .isEqualTo(
                        new AttachedProperties(
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(3),
                                Duration.ofSeconds(1)));
    }

    private static AttachedProperties bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("raygate.attached", AttachedProperties.class);
    }
}
