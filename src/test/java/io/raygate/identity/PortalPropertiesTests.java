package io.raygate.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class PortalPropertiesTests {

    private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void admitsNobodyByDefault() {
        assertThat(bound(Map.of()).allowedOrigins()).isEmpty();
        assertThat(bound(Map.of()).isOpen()).isFalse();
    }

    @Test
    void bindsEveryProperty() {
        var portal =
                bound(
                        Map.of(
                                "raygate.portal.allowed-origins",
                                "https://portal.acme.example,http://localhost:9000"));

        assertThat(portal.allowedOrigins())
                .containsExactly("https://portal.acme.example", "http://localhost:9000");
        assertThat(PortalProperties.class.getRecordComponents()).hasSize(1);
    }

    @Test
    void isReadFromTheEnvironmentAsWell() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new SystemEnvironmentPropertySource(
                                "test-systemEnvironment",
                                Map.of(
                                        "RAYGATE_PORTAL_ALLOWED_ORIGINS",
                                        "https://portal.acme.example")));

        assertThat(
                        Binder.get(environment)
                                .bindOrCreate("raygate.portal", Bindable.of(PortalProperties.class))
                                .allowedOrigins())
                .containsExactly("https://portal.acme.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://portal.acme.example",
                "https://portal.acme.example:8443",
                "http://127.0.0.1:9000",
                "http://[fd20:40::7]:9000"
            })
    void takesOrigins(String origin) {
        assertThat(validator.validate(new PortalProperties(List.of(origin)))).isEmpty();
    }

    /** What is no origin could end the directive and begin another one, or admit everybody. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://*.acme.example",
                "https:",
                "portal.acme.example",
                "https://portal.acme.example/",
                "https://portal.acme.example; script-src *",
                "https://a.example https://b.example",
                "javascript://x",
                ""
            })
    void refusesEverythingElse(String origin) {
        assertThat(validator.validate(new PortalProperties(List.of(origin))))
                .singleElement()
                .satisfies(
                        objection ->
                                assertThat(objection.getMessage())
                                        .contains("https://portal.acme.example"));
    }

    private static PortalProperties bound(Map<String, Object> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("raygate.portal", Bindable.of(PortalProperties.class));
    }
}
