package io.raygate.runtime.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberRangeTests {

    @Test
    void readsWhatItWrites() {
        assertThat(NumberRange.valueOf(" 70000-79999 ")).isEqualTo(new NumberRange(70000, 79999));
        assertThat(new NumberRange(70000, 79999)).hasToString("70000-79999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "70000", "79999-70000", "0-10", "a-b", "-1-5", "1-99999999999"})
    void refusesWhatIsNoRange(String text) {
        assertThatThrownBy(() -> NumberRange.valueOf(text))
                .hasMessageContaining("is not a range: expected for example 70000-79999");
    }
}
