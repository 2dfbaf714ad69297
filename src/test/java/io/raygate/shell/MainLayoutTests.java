package io.raygate.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainLayoutTests {

    @ParameterizedTest
    @CsvSource({"mara.lindqvist, ML", "admin, A", "jonas_peter-weber, JP", "'', ''", "🦊fox, 🦊"})
    void shortensANameToTheFirstLettersOfItsFirstTwoWords(String name, String initials) {
        assertThat(MainLayout.initials(name)).isEqualTo(initials);
    }
}
