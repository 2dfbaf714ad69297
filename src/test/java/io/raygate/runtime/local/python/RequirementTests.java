package io.raygate.runtime.local.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "numpy",
                "scikit-learn==1.7.2",
                "torch>=2.5,<3",
                "pandas[parquet, excel] ~= 2.2",
                "typing_extensions (>=4.0)",
                "six ; python_version < '3.12'",
                "zope.interface!=7.0.*",
                "  polars  "
            })
    void acceptsANameWithExtrasVersionsAndMarker(String text) {
        assertThat(new Requirement(text).text()).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--index-url=http://evil.example",
                "-e .",
                "-r /etc/passwd",
                "numpy --pre",
                "numpy @ http://evil.example/numpy.whl",
                "git+https://evil.example/x.git",
                "./local",
                "/etc/passwd",
                "numpy\n--pre",
                "numpy==1.0; python_version < '3' --pre; x@y",
                "numpy $(id)",
                "-",
                ""
            })
    void refusesOptionsAddressesAndFiles(String text) {
        assertThatThrownBy(() -> new Requirement(text))
                .isInstanceOf(NotARequirement.class)
                .hasMessageContaining("expected a name and versions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ray", "Ray==2.1.0", "ray[tune]", "pip>20"})
    void leavesRayItselfToTheConsole(String text) {
        assertThatThrownBy(() -> new Requirement(text)).hasMessageContaining("cannot be chosen");
    }

    @Test
    void forgivesEmptyLinesAndRepetitions() {
        assertThat(Requirement.all(List.of("numpy", "", "  ", "six", "numpy")))
                .extracting(Requirement::text)
                .containsExactly("numpy", "six");
    }

    @Test
    void refusesMoreThanAHundred() {
        assertThatThrownBy(() -> Requirement.all(Collections.nCopies(101, "six")))
                .hasMessage("101 packages are too many: at most 100.");
    }
}
