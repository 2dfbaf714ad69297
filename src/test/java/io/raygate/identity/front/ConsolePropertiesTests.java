package io.raygate.identity.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ConsolePropertiesTests {

    @Test
    void bindsEveryProperty() {
        assertThat(bind(Map.of("raygate.console.extra-hosts", "a.example,b.example")))
                .isEqualTo(new ConsoleProperties(List.of("a.example", "b.example")));
        assertThat(ConsoleProperties.class.getRecordComponents()).hasSize(1);
    }

    @Test
    void knowsNoFurtherNamesByDefault() {
        assertThat(bind(Map.of()).extraHosts()).isEmpty();
    }

    @Test
    void tellsAHostFromAnAddressWithPort() {
        assertThat("ray.example.com").matches(ConsoleProperties.HOST);
        assertThat("ray.example.com:8080").doesNotMatch(ConsoleProperties.HOST);
        assertThat("https://ray.example.com").doesNotMatch(ConsoleProperties.HOST);
    }

    private static ConsoleProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("raygate.console", ConsoleProperties.class);
    }
}
