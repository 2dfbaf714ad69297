package io.raygate.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.vocabulary.Role;
import io.raygate.vocabulary.Secret;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, verifyAutomatically = false)
class PasswordSignInModuleTests {

    private static final String PASSWORD = "correct horse battery";

    @Autowired PasswordSignIn signIn;
    @Autowired People people;
    @Autowired Passwords passwords;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void oneAccount() {
        jdbc.sql("delete from person").update();
        jdbc.sql("delete from audit_entry").update();
        people.save(
                new Person(
                        AccountName.of("ada"),
                        "Ada Lovelace",
                        passwords.hash(Secret.of(PASSWORD)),
                        Role.OPERATOR,
                        Instant.now()));
    }

    @Test
    void letsInWhoKnowsThePassword() {
        Authentication who = signIn.authenticate(typed("Ada", PASSWORD, "192.0.2.1"));

        assertThat(who.isAuthenticated()).isTrue();
        assertThat(who.getName()).isEqualTo("ada");
        assertThat(who.getAuthorities()).extracting("authority").containsExactly("ROLE_OPERATOR");
        assertThat(who.getCredentials()).isNull();
        assertThat(auditTrail()).containsExactly("ada identity.signed-in ada 192.0.2.1 DONE");
    }

    @Test
    void givesOneAnswerToEveryWrongPair() {
        jdbc.sql("update person set active = false").update();

        for (var pair :
                List.of(
                        typed("ada", "wrong horse battery", "192.0.2.2"),
                        typed("eve", PASSWORD, "192.0.2.2"),
                        typed("", "", "192.0.2.2"),
                        typed("ada", PASSWORD, "192.0.2.2"))) {
            assertThatThrownBy(() -> signIn.authenticate(pair))
                    .isExactlyInstanceOf(BadCredentialsException.class)
                    .hasMessage("Username or password is wrong.");
        }
    }

    @Test
    void writesFailuresDownButNotWhatWasTyped() {
        assertThatThrownBy(
                () -> signIn.authenticate(typed("my secret, mistyped", "x", "192.0.2.3")));
        assertThatThrownBy(() -> signIn.authenticate(typed("mysecret", "x", "192.0.2.3")));
        assertThatThrownBy(() -> signIn.authenticate(typed("ada", "mysecret", "192.0.2.3")));

        assertThat(auditTrail())
                .containsExactly(
                        "nobody identity.sign-in-failed unknown account 192.0.2.3 REFUSED",
                        "nobody identity.sign-in-failed unknown account 192.0.2.3 REFUSED",
                        "nobody identity.sign-in-failed ada 192.0.2.3 REFUSED");
        assertThat(jdbc.sql("select * from audit_entry").query().listOfRows().toString())
                .doesNotContain("secret");
    }

    @Test
    void saysWhenToTryAgainAfterTooManyFailures() {
        // Another account: what is counted outlives a test.
        jdbc.sql("update person set name = 'bob'").update();
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> signIn.authenticate(typed("bob", "wrong", "192.0.2.4")));
        }

        assertThatThrownBy(() -> signIn.authenticate(typed("bob", PASSWORD, "192.0.2.4")))
                .isInstanceOf(SignInRefused.class)
                .message()
                .matches("Too many failed sign-ins\\. Try again in \\d{1,2} s\\.");
        assertThat(auditTrail()).hasSize(10);
        assertThat(jdbc.sql("select value_after from audit_entry").query(String.class).list())
                .last()
                .isEqualTo("further attempts have to wait");
    }

    @Test
    void survivesAPasswordOfAMegabyte() {
        assertThatThrownBy(
                        () -> signIn.authenticate(typed("ada", "x".repeat(1 << 20), "192.0.2.5")))
                .isExactlyInstanceOf(BadCredentialsException.class);
    }

    private List<@Nullable String> auditTrail() {
        return jdbc.sql(
                        "select actor || ' ' || action || ' ' || target || ' ' || from_address || ' '"
                                + " || outcome from audit_entry order by id")
                .query(String.class)
                .list();
    }

    private static Authentication typed(String name, @Nullable String password, String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        var token = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        token.setDetails(new WebAuthenticationDetails(request));
        return token;
    }
}
