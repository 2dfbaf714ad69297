package io.raygate.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class DeploymentPropertiesTests {

    static final Map<String, Object> EVERYTHING =
            Map.of(
                    "RAYGATE_DEPLOYMENT_MAXRESTARTS", "3",
                    "RAYGATE_DEPLOYMENT_RESTARTWINDOW", "5m",
                    "RAYGATE_DEPLOYMENT_FIRSTDELAY", "2s",
                    "RAYGATE_DEPLOYMENT_LONGESTDELAY", "32s",
                    "RAYGATE_DEPLOYMENT_STOPTIMEOUT", "45s",
                    "RAYGATE_DEPLOYMENT_INSPECTIONPAUSE", "20s");

    final ApplicationContextRunner console =
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
                    .withUserConfiguration(DeploymentConfiguration.class);

    @Test
    void restartsFiveTimesInTenMinutesUntilToldOtherwise() {
        console.run(
                context ->
                        assertThat(context.getBean(DeploymentProperties.class))
                                .isEqualTo(
                                        new DeploymentProperties(
                                                5,
                                                Duration.ofMinutes(10),
                                                Duration.ofSeconds(1),
                                                Duration.ofSeconds(16),
                                                Duration.ofMinutes(1),
                                                Duration.ofSeconds(30))));
    }

    @Test
    void readsEveryPropertyFromTheEnvironment() {
        console.withInitializer(
                        context ->
                                context.getEnvironment()
                                        .getPropertySources()
                                        .addFirst(
                                                new SystemEnvironmentPropertySource(
                                                        "systemEnvironment", EVERYTHING)))
                .run(
                        context ->
                                assertThat(context.getBean(DeploymentProperties.class))
                                        .isEqualTo(
                                                new DeploymentProperties(
                                                        3,
                                                        Duration.ofMinutes(5),
                                                        Duration.ofSeconds(2),
                                                        Duration.ofSeconds(32),
                                                        Duration.ofSeconds(45),
                                                        Duration.ofSeconds(20))));
    }

    @Test
    void isTestedWithEveryProperty() {
        assertThat(EVERYTHING.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(DeploymentProperties.class.getRecordComponents())
                                .map(RecordComponent::getName)
                                .map(name -> "RAYGATE_DEPLOYMENT_" + name.toUpperCase(Locale.ROOT))
                                .toList());
    }

    @Test
    void refusesToStartWithNonsense() {
        console.withPropertyValues("raygate.deployment.max-restarts=-1")
                .run(context -> assertThat(context).hasFailed());
        console.withPropertyValues("raygate.deployment.first-delay=0s")
                .run(context -> assertThat(context).hasFailed());
    }
}
