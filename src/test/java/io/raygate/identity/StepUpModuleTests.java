package io.raygate.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.vocabulary.Role;
import io.raygate.vocabulary.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, verifyAutomatically = false)
class StepUpModuleTests {

    private static final Secret PASSWORD = Secret.of("correct horse battery");

    @Autowired StepUp stepUp;
    @Autowired People people;
    @Autowired Passwords passwords;
    @Autowired MutableClock clock;
    @Autowired JdbcClient jdbc;

    private final Object session = session();

    @BeforeEach
    void adaIsSignedIn() {
        jdbc.sql("delete from person").update();
        jdbc.sql("delete from audit_entry").update();
        people.save(
                new Person(
                        AccountName.of("ada"),
                        "Ada",
                        passwords.hash(PASSWORD),
                        Role.ADMINISTRATOR,
                        Instant.now()));
        enter(session);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void asksForThePasswordAgainAfterFiveMinutes() {
        assertThatThrownBy(stepUp::require).isInstanceOf(StepUpNeeded.class);

        stepUp.confirm(PASSWORD);
        clock.advance(Duration.ofMinutes(5).minusSeconds(1));
        stepUp.require();
        clock.advance(Duration.ofSeconds(1));

        assertThat(stepUp.isFresh()).isFalse();
        assertThatThrownBy(stepUp::require).isInstanceOf(StepUpNeeded.class);
    }

    @Test
    void isGoodForTheSessionItWasTypedInAlone() {
        stepUp.confirm(PASSWORD);

        enter(session());

        assertThat(stepUp.isFresh()).isFalse();
    }

    @Test
    void takesNoOtherPasswordAndWritesThatDown() {
        assertThatThrownBy(() -> stepUp.confirm(Secret.of("wrong horse battery")))
                .isInstanceOf(PasswordNotConfirmed.class)
                .hasMessage("This is not your password.");

        assertThat(stepUp.isFresh()).isFalse();
        assertThat(auditTrail()).containsExactly("ada identity.password-not-confirmed REFUSED");
    }

    @Test
    void tellsAMissingPasswordFromAWrongOne() {
        assertThatThrownBy(() -> stepUp.confirm(Secret.of("")))
                .isInstanceOf(PasswordNotConfirmed.class)
                .hasMessageStartingWith("Your password is missing.");

        assertThat(auditTrail()).isEmpty();
    }

    @Test
    void slowsGuessingDownAsSigningInDoes() {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> stepUp.confirm(Secret.of("guess")));
        }

        assertThatThrownBy(() -> stepUp.confirm(PASSWORD))
                .message()
                .matches("Too many wrong passwords\\. Try again in \\d{1,2} s\\.");
    }

    @Test
    void takesNothingFromWhoseAccountIsClosed() {
        jdbc.sql("update person set active = false").update();

        assertThatThrownBy(() -> stepUp.confirm(PASSWORD)).isInstanceOf(PasswordNotConfirmed.class);
    }

    @Test
    void lastsOneRequestForWhoCallsWithAToken() {
        enter(new ApiCaller("ada", 7, "nightly"));
        request();
        stepUp.confirm(PASSWORD);
        stepUp.require();

        request();

        assertThatThrownBy(stepUp::require).isInstanceOf(StepUpNeeded.class);
    }

    @Test
    void isNotLentToATokenBySomebodysSession() {
        stepUp.confirm(PASSWORD);

        enter(new ApiCaller("ada", 7, "nightly"));
        request();

        assertThat(stepUp.isFresh()).isFalse();
    }

    private List<String> auditTrail() {
        return jdbc
                .sql("select actor || ' ' || action || ' ' || outcome from audit_entry")
                .query(String.class)
                .stream()
                .<String>map(java.util.Objects::requireNonNull)
                .toList();
    }

    private static Object session() {
        return new SignedInPerson("ada", "Ada", Instant.EPOCH, UUID.randomUUID());
    }

    private static void enter(Object principal) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new TestingAuthenticationToken(principal, null, "ROLE_ADMINISTRATOR"));
    }

    private static void request() {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        MutableClock testClock() {
            return new MutableClock();
        }
    }
}
