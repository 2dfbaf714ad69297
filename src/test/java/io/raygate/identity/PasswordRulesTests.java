package io.raygate.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private static final AccountName ADA = AccountName.of("ada.lovelace");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "äöü hält der Nöck",
                "8f3k2l9x0q1z",
                "密码短语密码很长的句子呀好",
                "one12charsit"
            })
    void takesLongOnesOfAnyKind(String password) {
        assertThatCode(() -> PasswordRules.check(password, ADA)).doesNotThrowAnyException();
    }

    @Test
    void countsWhatIsMissing() {
        assertThatThrownBy(() -> PasswordRules.check("horse stapl", ADA))
                .hasMessage(
                        "11 characters. Use at least 12; a few unrelated words are easy to"
                                + " remember.");
    }

    @Test
    void stopsWhereHashingWouldOnlyCost() {
        assertThatThrownBy(() -> PasswordRules.check("horse ".repeat(30), ADA))
                .hasMessage("180 characters. Use at most 128.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password1234!",
                "123456789012",
                "qwertyuiop123",
                "raygateadmin1",
                "ada.lovelace",
                "Ada.Lovelace1",
                "administrator",
                "changeme1234"
            })
    void refusesWhatIsTriedFirst(String password) {
        assertThatThrownBy(() -> PasswordRules.check(password, ADA))
                .isInstanceOf(PasswordRefused.class)
                .hasMessage("Made of what is tried first. Use a few unrelated words instead.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaa", "abababababab", "111122223333"})
    void refusesTheSameFewCharacters(String password) {
        assertThatThrownBy(() -> PasswordRules.check(password, ADA))
                .isInstanceOf(PasswordRefused.class)
                .hasMessageContaining("different ones");
    }
}
