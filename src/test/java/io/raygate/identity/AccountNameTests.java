package io.raygate.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNameTests {

    @Test
    void isTheSameHoweverItIsCapitalised() {
        assertThat(AccountName.of(" Ada.Lovelace ")).isEqualTo(AccountName.of("ada.lovelace"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1ada", "ada lovelace", "ada<b>", "ädä", "ada\nroot", "-ada"})
    void refusesWhatNobodyCanType(String text) {
        assertThat(AccountName.parse(text)).isEmpty();
    }

    @Test
    void saysWhatWouldBeRight() {
        assertThatThrownBy(() -> AccountName.of("Ada Lovelace"))
                .hasMessage(
                        "“Ada Lovelace” is not an account name. Use a letter first, then letters,"
                                + " digits, . _ and -, at most 60 in all, for example ada.lovelace.");
    }

    @Test
    void doesNotRepeatANovel() {
        assertThatThrownBy(() -> AccountName.of("x".repeat(10_000)))
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(250));
    }
}
