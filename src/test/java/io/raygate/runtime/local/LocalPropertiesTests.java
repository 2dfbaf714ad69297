package io.raygate.runtime.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class LocalPropertiesTests {

    private static final Map<String, String> ALL =
            Map.of(
                    "raygate.local.folder", "/srv/ray",
                    "raygate.local.environments", "/srv/environments",
                    "raygate.local.python", "python3.12",
                    "raygate.local.package-index", "http://me:hush@index.example/simple",
                    "raygate.local.proxy", "http://proxy.example:3128",
                    "raygate.local.ca", "/etc/ca.pem",
                    "raygate.local.users", "80000-80099",
                    "raygate.local.open-ports", "30000-30999",
                    "raygate.local.processes", "512",
                    "raygate.local.log-size", "1MB");

    @Test
    void bindsEveryProperty() throws Exception {
        LocalProperties bound = bind(ALL);

        for (RecordComponent component : LocalProperties.class.getRecordComponents()) {
            assertThat(component.getAccessor().invoke(bound))
                    .as(component.getName())
                    .isNotNull()
                    .isNotEqualTo(component.getAccessor().invoke(bind(Map.of())));
        }
        assertThat(ALL).hasSize(LocalProperties.class.getRecordComponents().length);
    }

    @Test
    void livesInTheDataDirectoryUnlessToldOtherwise() {
        LocalProperties defaults = bind(Map.of());

        Path folder = defaults.folderIn(Path.of("/data"));
        assertThat(folder).isEqualTo(Path.of("/data/local"));
        assertThat(defaults.environmentsIn(folder)).isEqualTo(Path.of("/data/local/environments"));
        assertThat(defaults.processes()).isEqualTo(4096);
        assertThat(defaults.logSize()).isEqualTo(DataSize.ofMegabytes(10));
        assertThat(bind(ALL).folderIn(Path.of("/data"))).isEqualTo(Path.of("/srv/ray"));
    }

    @Test
    void takesAnEmptySettingForNone() {
        LocalProperties empty = bind(Map.of("raygate.local.package-index", " "));

        assertThat(empty.packageSource().index()).isEmpty();
        assertThat(empty.interpreter()).isEmpty();
    }

    @Test
    void neverPrintsCredentials() {
        assertThat(bind(ALL).toString()).doesNotContain("hush");
    }

    @Test
    void refusesARangeThatIsNone() {
        assertThatThrownBy(() -> bind(Map.of("raygate.local.users", "many")))
                .rootCause()
                .hasMessageContaining("expected for example 70000-79999");
    }

    private static LocalProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("raygate.local", LocalProperties.class);
    }
}
