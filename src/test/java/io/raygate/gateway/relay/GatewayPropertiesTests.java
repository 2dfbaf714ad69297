package io.raygate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.vocabulary.Cidr;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

class GatewayPropertiesTests {

    @EnableConfigurationProperties(GatewayProperties.class)
    static class Bound {}

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Bound.class);

    private static Map<String, String> everyProperty() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("workers", "3");
        all.put("head-size", "16KB");
        all.put("head-timeout", "11s");
        all.put("keep-alive", "12s");
        all.put("stall-timeout", "13s");
        all.put("response-timeout", "14s");
        all.put("stream-timeout", "15s");
        all.put("half-close-timeout", "16s");
        all.put("linger", "17s");
        all.put("drain", "18ms");
        all.put("shutdown-grace", "19s");
        all.put("connect-timeout", "20s");
        all.put("pooled-per-upstream", "21");
        all.put("pooled-idle", "22s");
        all.put("connections-per-endpoint", "23");
        all.put("connections-per-address", "24");
        all.put("proxy-protocol-from", "10.20.0.9/32");
        return all;
    }

    private static Object value(GatewayProperties limits, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(limits);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void bindsEveryProperty() {
        String[] pairs =
                everyProperty().entrySet().stream()
                        .map(entry -> "raygate.gateway." + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new);

        runner.withPropertyValues(pairs)
                .run(
                        context -> {
                            GatewayProperties bound = context.getBean(GatewayProperties.class);
                            assertThat(bound)
                                    .isEqualTo(
                                            new GatewayProperties(
                                                    3,
                                                    DataSize.ofKilobytes(16),
                                                    Duration.ofSeconds(11),
                                                    Duration.ofSeconds(12),
                                                    Duration.ofSeconds(13),
                                                    Duration.ofSeconds(14),
                                                    Duration.ofSeconds(15),
                                                    Duration.ofSeconds(16),
                                                    Duration.ofSeconds(17),
                                                    Duration.ofMillis(18),
                                                    Duration.ofSeconds(19),
                                                    Duration.ofSeconds(20),
                                                    21,
                                                    Duration.ofSeconds(22),
                                                    23,
                                                    24,
                                                    List.of(Cidr.of("10.20.0.9/32"))));
                        });
    }

    @Test
    void forgetsNoProperty() {
        RecordComponent[] components = GatewayProperties.class.getRecordComponents();

        assertThat(Arrays.stream(components).map(RecordComponent::getName))
                .extracting(GatewayPropertiesTests::kebab)
                .containsExactlyInAnyOrderElementsOf(everyProperty().keySet());
    }

    @Test
    void changesEveryPropertyFromItsDefault() {
        GatewayProperties defaults = Relay.properties("workers=0");
        GatewayProperties changed =
                Relay.properties(
                        everyProperty().entrySet().stream()
                                .map(entry -> entry.getKey() + "=" + entry.getValue())
                                .toArray(String[]::new));

        assertThat(GatewayProperties.class.getRecordComponents())
                .allSatisfy(
                        component ->
                                assertThat(value(changed, component))
                                        .isNotEqualTo(value(defaults, component)));
    }

    @Test
    void leavesLongLogTailsAndKernelsAlone() {
        assertThat(Relay.properties().streamTimeout()).isGreaterThan(Duration.ofHours(12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "head-size=1B",
                "head-size=1GB",
                "head-timeout=0s",
                "keep-alive=-1s",
                "workers=-1",
                "connections-per-endpoint=0",
                "connections-per-address=0",
                "proxy-protocol-from=balancer",
                "pooled-per-upstream=-1",
            })
    void refusesLimitsThatLimitNothing(String pair) {
        runner.withPropertyValues("raygate.gateway." + pair)
                .run(context -> assertThat(context).hasFailed());
    }
}
