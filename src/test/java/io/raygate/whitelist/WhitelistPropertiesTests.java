package io.raygate.whitelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WhitelistPropertiesTests {

    @Test
    void allowsFiftyGroupsAndAHundredThousandEntries() {
        assertThat(bound(Map.of())).isEqualTo(new WhitelistProperties(50, 100_000));
    }

    @Test
    void bindsEveryProperty() {
        assertThat(
                        bound(
                                Map.of(
                                        "raygate.whitelist.max-groups", "7",
                                        "raygate.whitelist.max-entries", "9")))
                .isEqualTo(new WhitelistProperties(7, 9));
    }

    private static WhitelistProperties bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("raygate.whitelist", WhitelistProperties.class);
    }
}
