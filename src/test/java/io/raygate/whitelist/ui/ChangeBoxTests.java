package io.raygate.whitelist.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeBoxTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | No connection is open.",
                "1 | The 1 open connection stays.",
                "2 | All 2 open connections stay.",
                "4096 | All 4,096 open connections stay."
            })
    void saysInGoodGrammarThatNothingIsCut(int open, String words) {
        assertThat(ChangeBox.nothingCut(open)).isEqualTo(words);
    }
}
