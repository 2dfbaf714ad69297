package io.raygate.deployment;

import io.raygate.applications.ApplicationStatuses;
import io.raygate.applications.CatalogueTest;
import io.raygate.applications.MovableClock;
import io.raygate.parameters.launch.LaunchSettings;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A test of the foreman with the real catalogue, a runtime in memory, and time in its hands. */
@CatalogueTest
@Import(DeploymentTest.Site.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface DeploymentTest {

    /** The foreman's beans. */
    @TestConfiguration(proxyBeanMethods = false)
    @Import({
        DeploymentConfiguration.class,
        Deployment.class,
        Foreman.class,
        Crew.class,
        Crashes.class,
        LaunchPlans.class
    })
    class Site {

        @Bean
        ManualErrands errands(MovableClock clock) {
            return new ManualErrands(clock);
        }

        @Bean
        GivenSecrets secrets() {
            return new GivenSecrets();
        }

        @Bean
        LaunchSettings settings(ApplicationStatuses statuses) {
            return id ->
                    new LaunchSettings.Wanted(statuses.find(id).orElseThrow().settings(), Map.of());
        }
    }
}
