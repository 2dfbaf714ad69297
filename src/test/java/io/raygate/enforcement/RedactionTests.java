package io.raygate.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTests {

    @ParameterizedTest
    @ValueSource(strings = {"2.59.0", "2.59", "2.60.1", "2.100.0", "3.0.0", "2.59.0rc1"})
    void isKnownFrom259On(String version) {
        assertThat(Redaction.isKnownTo(version)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.58.3", "2.9.0", "1.99.0", "", "latest", "2", "x2.60.0", "2.590000"})
    void isNotKnownBeforeNorToWhatCannotBeRead(String version) {
        assertThat(Redaction.isKnownTo(version)).isFalse();
    }
}
