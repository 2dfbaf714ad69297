package io.raygate.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.vocabulary.Secret;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class IdentityPropertiesTests {

    private static final Map<String, Object> ALL =
            Map.of(
                    "raygate.identity.session-idle", "11m",
                    "raygate.identity.session-lifetime", "3h",
                    "raygate.identity.password-checks-at-once", "2",
                    "raygate.identity.failures-per-address", "7",
                    "raygate.identity.failures-per-account", "5",
                    "raygate.identity.failure-forgiven-after", "9s",
                    "raygate.identity.link-life", "2h",
                    "raygate.identity.wrong-tokens-per-address", "6");

    @Test
    void bindsEveryProperty() {
        assertThat(bind("raygate.identity", IdentityProperties.class, ALL))
                .isEqualTo(
                        new IdentityProperties(
                                Duration.ofMinutes(11),
                                Duration.ofHours(3),
                                2,
                                7,
                                5,
                                Duration.ofSeconds(9),
                                Duration.ofHours(2),
                                6));
        assertThat(ALL).hasSameSizeAs(IdentityProperties.class.getRecordComponents());
    }

    @Test
    void isClosedEnoughByDefault() {
        assertThat(bind("raygate.identity", IdentityProperties.class, Map.of()))
                .isEqualTo(
                        new IdentityProperties(
                                Duration.ofMinutes(30),
                                Duration.ofHours(12),
                                4,
                                20,
                                10,
                                Duration.ofSeconds(30),
                                Duration.ofHours(24),
                                20));
    }

    @Test
    void complainsAboutAPropertyNobodyReads() {
        var mistyped = new LinkedHashMap<>(ALL);
        mistyped.put("raygate.identity.session-idel", "11m");

        assertThatThrownBy(() -> bind("raygate.identity", IdentityProperties.class, mistyped))
                .hasRootCauseInstanceOf(UnboundConfigurationPropertiesException.class);
    }

    @Test
    void neverPrintsThePasswordOfTheFirstAdministrator() {
        var setup =
                bind(
                        "raygate.setup",
                        SetupProperties.class,
                        Map.of(
                                "raygate.setup.admin-name", "ada",
                                "raygate.setup.admin-password", "correct horse battery"));

        assertThat(setup)
                .isEqualTo(new SetupProperties("ada", Secret.of("correct horse battery"), ""));
        assertThat(setup.toString()).doesNotContain("horse");
    }

    private static <T> T bind(String prefix, Class<T> type, Map<String, Object> values) {
        var binder = new Binder(new MapConfigurationPropertySource(values));
        return binder.bindOrCreate(
                prefix, Bindable.of(type), new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
    }
}
