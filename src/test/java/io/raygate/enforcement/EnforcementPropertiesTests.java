package io.raygate.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class EnforcementPropertiesTests {

    @Test
    void compilesEveryHalfMinuteUnlessToldOtherwise() {
        assertThat(bound(Map.of()).recompileEvery()).isEqualTo(Duration.ofSeconds(30));
        assertThat(bound(Map.of("raygate.enforcement.recompile-every", "5m")).recompileEvery())
                .isEqualTo(Duration.ofMinutes(5));
    }

    private static EnforcementProperties bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("raygate.enforcement", EnforcementProperties.class);
    }
}
