package io.raygate.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.raygate.vocabulary.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.annotation.DirtiesContext;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, verifyAutomatically = false)
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class SetupServiceModuleTests {

    private static final Secret PASSWORD = Secret.of("correct horse battery");
    private static final NewAdministrator ADA =
            new NewAdministrator("ada", "Ada Lovelace", PASSWORD);

    @Autowired SetupService setup;
    @Autowired SetupCode code;
    @Autowired FirstStart start;
    @Autowired JdbcClient jdbc;

    @Test
    void makesTheFirstAdministratorForTheRightCode() {
        setup.createAdministrator(code.issue().reveal(), ADA);

        assertThat(setup.isOpen()).isFalse();
        assertThat(jdbc.sql("select name || ' ' || role from person").query(String.class).list())
                .containsExactly("ada ADMINISTRATOR");
        assertThat(
                        jdbc.sql("select actor || ' ' || action || ' ' || target from audit_entry")
                                .query(String.class)
                                .list())
                .containsExactly("setup code identity.person.created ada");
    }

    @Test
    void makesNobodyForAWrongCode() {
        code.issue();

        assertThatThrownBy(() -> setup.createAdministrator("guess", ADA))
                .isInstanceOf(WrongSetupCode.class);

        assertThat(setup.isOpen()).isTrue();
        assertThat(people()).isZero();
    }

    @Test
    void keepsTheCodeUntilTheAccountIsRight() {
        String issued = code.issue().reveal();

        assertThatThrownBy(
                        () ->
                                setup.createAdministrator(
                                        issued,
                                        new NewAdministrator("ada", "", Secret.of("short"))))
                .isInstanceOfSatisfying(
                        PasswordRefused.class,
                        refusal -> assertThat(refusal.field()).contains("password"));
        setup.createAdministrator(issued, ADA);

        assertThat(people()).isOne();
    }

    @Test
    void isGoneForGood() {
        String issued = code.issue().reveal();
        setup.createAdministrator(issued, ADA);
        jdbc.sql("delete from person").update();

        assertThatThrownBy(() -> setup.createAdministrator(issued, ADA))
                .isInstanceOf(SetupIsOver.class);
        assertThatThrownBy(() -> setup.createUnattended(ADA)).isInstanceOf(SetupIsOver.class);
    }

    @Test
    void printsOneLinkWithTheCodeWhereBrowsersKeepIt(CapturedOutput output) {
        int before = output.getOut().length();

        start.run(new DefaultApplicationArguments());

        assertThat(output.getOut().substring(before))
                .containsPattern("http://localhost:\\d+/setup#[0-9a-z]{26}\\R");
    }

    @Test
    void printsNothingOnceThereIsAnAdministrator(CapturedOutput output) {
        setup.createUnattended(ADA);
        int before = output.getOut().length();

        start.run(new DefaultApplicationArguments());

        assertThat(output.getOut().substring(before)).doesNotContain("/setup#");
    }

    private long people() {
        return jdbc.sql("select count(*) from person").query(Long.class).single();
    }
}
