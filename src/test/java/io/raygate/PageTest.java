package io.raygate;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.raygate.PageTest.Room;
import io.raygate.applications.MovableClock;
import io.raygate.certificates.IssuedCertificates;
import io.raygate.gateway.traffic.InMemoryTraffic;
import io.raygate.identity.CurrentActor;
import io.raygate.identity.TypedPassword;
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
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/**
 * A test of an application's pages without a browser: real services on a real database, an operator
 * signed in; only clusters and doors are in memory.
 */
@DataJpaTest(
        showSql = false,
        // A loopback address that nothing else on the machine binds.
        properties = {
            "raygate.endpoints.private-address=127.77.18.2",
            "raygate.endpoints.public-address=127.77.18.2"
        })
@Import(Room.class)
@ViewPackages(packages = "io.raygate.applications.ui")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@WithMockUser(username = "mara", roles = "OPERATOR")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PageTest {

    /** The pages, and what they stand on. */
    @TestConfiguration(proxyBeanMethods = false)
    @EnableMethodSecurity
    @ComponentScan(
            basePackages = {
                "io.raygate.applications",
                "io.raygate.audit",
                "io.raygate.whitelist",
                "io.raygate.shell"
            },
            excludeFilters = @ComponentScan.Filter(TestConfiguration.class))
    @Import({PolicyRevisions.class, CurrentActor.class, TypedPassword.class})
    class Room {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        IssuedCertificates certificates() {
            return new IssuedCertificates();
        }

        @Bean
        InMemoryRuntime runtime() {
            return new InMemoryRuntime();
        }

        @Bean
        InMemoryTraffic traffic() {
            return new InMemoryTraffic();
        }

        @Bean
        AuthenticationContext authenticationContext() {
            return new AuthenticationContext();
        }

        @Bean
        LocalValidatorFactoryBean validator() {
            return new LocalValidatorFactoryBean();
        }
    }
}
