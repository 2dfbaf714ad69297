package io.raygate.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.vocabulary.Role;
import io.raygate.vocabulary.Secret;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;

/** The way back for the last administrator who forgot the password. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, verifyAutomatically = false)
@ExtendWith(OutputCaptureExtension.class)
class ForgottenPasswordModuleTests {

    private static final Secret NEXT = Secret.of("four other words here");
    private static final Pattern LINK = Pattern.compile("/link#([0-9a-z]{32})");

    @TestConfiguration(proxyBeanMethods = false)
    @Import(Household.class)
    static class Home {}

    @Autowired Household household;
    @Autowired SetupService setup;
    @Autowired SetupCode code;
    @Autowired OneTimeLinks links;
    @Autowired LinkFollowing following;
    @Autowired ConsoleAddress console;

    @BeforeEach
    void oneAdministrator() {
        household.empty();
        household.add("ada", Role.ADMINISTRATOR);
    }

    @AfterEach
    void leave() {
        household.empty();
    }

    @Test
    void isALinkThatTheNextStartPrints(CapturedOutput terminal) {
        start("ada");

        Matcher link = LINK.matcher(terminal.getOut());
        assertThat(link.find()).isTrue();
        following.choosePassword(Secret.of(link.group(1)), NEXT);
        assertThat(household.session("ada", NEXT).isAuthenticated()).isTrue();
        assertThat(household.auditTrail())
                .anyMatch(line -> line.startsWith("raygate identity.reset-link.made ada "));
    }

    @Test
    void isNotThereUnlessAskedFor(CapturedOutput terminal) {
        start("");

        assertThat(terminal.getOut()).doesNotContainPattern(LINK);
    }

    @Test
    void keepsRaygateFromStartingForAnAccountThatIsNone() {
        assertThatThrownBy(() -> start("eve"))
                .isInstanceOf(UnattendedSetupRefused.class)
                .hasMessage("There is no account “eve”.");
    }

    private void start(String resetPasswordOf) {
        new FirstStart(
                        setup,
                        new SetupProperties("admin", null, resetPasswordOf),
                        code,
                        links,
                        console)
                .run(new DefaultApplicationArguments());
    }
}
