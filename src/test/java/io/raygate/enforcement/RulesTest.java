package io.raygate.enforcement;

import io.raygate.applications.ApplicationService;
import io.raygate.audit.AuditLog;
import io.raygate.certificates.IssuedCertificates;
import io.raygate.identity.CurrentActor;
import io.raygate.identity.PeopleStanding;
import io.raygate.identity.TypedPassword;
import io.raygate.parameters.FirstCredentials;
import io.raygate.policy.PolicyRevisions;
import io.raygate.runtime.InMemoryRuntime;
import io.raygate.storage.DataDirectory;
import io.raygate.whitelist.WhitelistService;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.test.context.support.WithMockUser;

/**
 * A test of the rooms that make rules, from the services to the rule set, on a database file as in
 * production; runtime and gateway are in memory, an administrator is signed in.
 */
@SpringBootTest(
        classes = {RulesTest.House.class, RulesTest.Machines.class},
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        // A loopback address that nothing else on the machine binds.
        properties = {
            "raygate.endpoints.private-address=127.77.19.1",
            "raygate.endpoints.public-address=127.77.19.1"
        })
@WithMockUser(username = "mara", roles = "ADMINISTRATOR")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RulesTest {

    /**
     * The rooms under test without their pages, and what they stand on.
     *
     * <p>Not marked as a configuration, so that no scan of another test finds it.
     */
    @AutoConfigurationPackage(basePackages = "io.raygate")
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        DataJpaRepositoriesAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        ValidationAutoConfiguration.class
    })
    @EnableMethodSecurity
    @ComponentScan(
            basePackageClasses = {
                ApplicationService.class,
                AuditLog.class,
                DataDirectory.class,
                WhitelistService.class,
                FirstCredentials.class,
                PolicyEnforcement.class
            },
            excludeFilters = {
                @ComponentScan.Filter(TestConfiguration.class),
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "io\\.raygate\\..*(\\.ui\\..*|Tests?|Tests?\\$.*|IT|IT\\$.*)")
            })
    @Import({PolicyRevisions.class, CurrentActor.class, PeopleStanding.class, TypedPassword.class})
    class House {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** Stand-ins for what leaves the process. */
    class Machines {

        @Bean
        RecordingGateway gateway() {
            return new RecordingGateway();
        }

        @Bean
        IssuedCertificates certificates() {
            return new IssuedCertificates();
        }

        @Bean
        InMemoryRuntime runtime() {
            return new InMemoryRuntime();
        }
    }
}
