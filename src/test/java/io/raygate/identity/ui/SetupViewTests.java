package io.raygate.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.annotation.DirtiesContext;

@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, verifyAutomatically = false)
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
@ExtendWith(OutputCaptureExtension.class)
@ViewPackages(packages = "io.raygate.identity.ui")
@WithAnonymousUser
class SetupViewTests extends SpringBrowserlessTest {

    @Autowired JdbcClient jdbc;

    @Test
    void takesTheCodeFromTheTerminalAndMakesTheAdministrator(CapturedOutput terminal) {
        navigate(SetupView.class);
        type("Setup code", codeOn(terminal));
        type("Username", "Ada");
        type("Display name", "Ada Lovelace");
        test(find(PasswordField.class).single()).setValue("correct horse battery");

        fireShortcut(Key.ENTER);

        assertThat(
                        jdbc.sql("select name || ', ' || display_name from person")
                                .query(String.class)
                                .list())
                .containsExactly("ada, Ada Lovelace");
    }

    @Test
    void saysAtTheFieldWhatIsWrong(CapturedOutput terminal) {
        navigate(SetupView.class);
        type("Setup code", "guess");
        type("Username", "ada");
        test(find(PasswordField.class).single()).setValue("short");
        fireShortcut(Key.ENTER);

        assertThat(field("Setup code").isInvalid()).isTrue();
        assertThat(field("Setup code").getErrorMessage()).startsWith("This is not the setup code.");

        type("Setup code", codeOn(terminal));
        fireShortcut(Key.ENTER);

        assertThat(field("Setup code").isInvalid()).isFalse();
        assertThat(find(PasswordField.class).single().getErrorMessage())
                .startsWith("5 characters. Use at least 12");
        assertThat(jdbc.sql("select count(*) from person").query(Long.class).single()).isZero();
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        navigate(SetupView.class);
        type("Setup code", "guess");
        type("Username", "9 lives");
        type("Display name", "x".repeat(121));
        test(find(PasswordField.class).single()).setValue("short");

        fireShortcut(Key.ENTER);

        assertThat(field("Setup code").getErrorMessage()).startsWith("This is not the setup code.");
        assertThat(field("Username").getErrorMessage()).contains("9 lives");
        assertThat(field("Display name").getErrorMessage()).startsWith("More than 120 characters.");
        assertThat(find(PasswordField.class).single().getErrorMessage())
                .startsWith("5 characters. Use at least 12");
    }

    @Test
    void saysWhatIsWrongBesideWhatIsMissing() {
        navigate(SetupView.class);
        test(find(PasswordField.class).single()).setValue("short");

        fireShortcut(Key.ENTER);

        assertThat(field("Setup code").getErrorMessage())
                .isEqualTo("Paste the code from the terminal.");
        assertThat(find(PasswordField.class).single().getErrorMessage())
                .startsWith("5 characters. Use at least 12");
    }

    @Test
    void asksForWhatIsMissing() {
        navigate(SetupView.class);

        fireShortcut(Key.ENTER);

        assertThat(field("Setup code").getErrorMessage())
                .isEqualTo("Paste the code from the terminal.");
        assertThat(field("Username").isInvalid()).isTrue();
        assertThat(find(PasswordField.class).single().isInvalid()).isTrue();
    }

    @Test
    void isGoneOnceThereIsAnAdministrator() {
        jdbc.sql("insert into first_administrator values (1, 'ada', current_timestamp)").update();

        navigate("setup", LoginView.class);

        assertThat(getCurrentView()).isInstanceOf(LoginView.class);
    }

    @Test
    void comesBeforeTheFirstSignIn() {
        navigate("login", SetupView.class);

        assertThat(getCurrentView()).isInstanceOf(SetupView.class);
    }

    private static String codeOn(CapturedOutput terminal) {
        String shown = terminal.getOut();
        return shown.substring(shown.lastIndexOf("/setup#") + 7).lines().findFirst().orElseThrow();
    }

    private void type(String label, String text) {
        test(field(label)).setValue(text);
    }

    private TextField field(String label) {
        return find(TextField.class).withCaption(label).single();
    }
}
