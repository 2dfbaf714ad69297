package io.raygate.applications;

import io.raygate.applications.CatalogueTest.Room;
import io.raygate.audit.AuditLog;
import io.raygate.gateway.traffic.InMemoryTraffic;
import io.raygate.identity.CurrentActor;
import io.raygate.policy.PolicyRevisions;
import io.raygate.runtime.InMemoryRuntime;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/**
 * A test of the catalogue with a real database and its scripts, really committed, an operator
 * signed in, and a runtime in memory.
 */
@DataJpaTest(
        showSql = false,
        // A loopback address that nothing else on the machine binds.
        properties = {
            "raygate.endpoints.private-address=127.77.18.1",
            "raygate.endpoints.public-address=127.77.18.1"
        })
@Import(Room.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@WithMockUser(username = "mara", roles = "OPERATOR")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CatalogueTest {

    /** The catalogue's beans and what they stand on. */
    @TestConfiguration(proxyBeanMethods = false)
    @EnableMethodSecurity
    @ComponentScan(
            basePackageClasses = ApplicationService.class,
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "io\\.raygate\\.applications\\.ui\\..*"))
    @Import({PolicyRevisions.class, CurrentActor.class, AuditLog.class})
    class Room {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        InMemoryTraffic traffic() {
            return new InMemoryTraffic();
        }

        @Bean
        KnownExposure exposures() {
            return new KnownExposure();
        }

        @Bean
        InMemoryRuntime runtime() {
            return new InMemoryRuntime();
        }

        @Bean
        LocalValidatorFactoryBean validator() {
            return new LocalValidatorFactoryBean();
        }

        @Bean
        EmptyCatalogue emptyCatalogue(JdbcClient jdbc) {
            return new EmptyCatalogue(jdbc);
        }
    }
}
