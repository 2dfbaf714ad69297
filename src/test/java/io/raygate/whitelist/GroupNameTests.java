package io.raygate.whitelist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupNameTests {

    @ParameterizedTest
    @ValueSource(strings = {"default", "ab", "a1", "vpn_eu", "a__b", "office_berlin_2"})
    void takesLowercaseLettersDigitsAndUnderscores(String name) {
        assertThat(GroupName.objectionTo(name)).isEmpty();
    }

    @Test
    void takesUpTo120Characters() {
        assertThat(GroupName.objectionTo("a".repeat(120))).isEmpty();
        assertThat(GroupName.objectionTo("a".repeat(121)))
                .hasValueSatisfying(said -> assertThat(said).contains("has 121 characters."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Office-Paris|“Office-Paris” has capitals and a hyphen. Use lowercase letters, digits and _ (2 to 120), for example office_paris.",
                "a|“a” is too short. Use lowercase letters, digits and _ (2 to 120).",
                "''|“” is empty. Use lowercase letters, digits and _ (2 to 120).",
                "1st|“1st” does not start with a letter. Use lowercase letters, digits and _ (2 to 120), for example st.",
                "_ab|“_ab” does not start with a letter. Use lowercase letters, digits and _ (2 to 120), for example ab.",
                "ab_|“ab_” ends with an underscore. Use lowercase letters, digits and _ (2 to 120), for example ab.",
                "büro|“büro” has other characters. Use lowercase letters, digits and _ (2 to 120), for example buro.",
                "a.b c|“a.b c” has a dot and a space. Use lowercase letters, digits and _ (2 to 120), for example a_b_c.",
                "a/b|“a/b” has the character /. Use lowercase letters, digits and _ (2 to 120), for example a_b."
            })
    void saysWhatIsWrongWithOthers(String name, String objection) {
        assertThat(GroupName.objectionTo(name)).contains(objection);
    }
}
