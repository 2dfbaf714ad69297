package io.raygate.runtime.local.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.raygate.runtime.local.python.Python.Search;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PythonTests {

    @Test
    void takesTheFirstThatIsNewEnoughAndComplete() {
        var good = python("3.12.1", true);

        assertThat(Search.among(List.of(python("3.9.2", true), good), "python3"))
                .isEqualTo(new Search.Found(good));
    }

    @Test
    void saysWhatWasLookedForWhenThereIsNone() {
        assertThat(Search.among(List.of(), "python3, python"))
                .isEqualTo(
                        new Search.NotFound(
                                "Python was not found (looked for python3, python). Install Python 3.10 or newer."));
    }

    @Test
    void saysThatItIsTooOld() {
        assertThat(Search.among(List.of(python("3.9.2", true)), "python3"))
                .isEqualTo(
                        new Search.NotFound(
                                "Python 3.9.2 is too old: Ray needs Python 3.10 or newer."));
    }

    @Test
    void saysThatTheModuleForEnvironmentsIsMissing() {
        assertThat(Search.among(List.of(python("3.11.2", false)), "python3"))
                .isInstanceOfSatisfying(
                        Search.NotFound.class,
                        it -> assertThat(it.reason()).contains("lacks the module venv"));
    }

    @Test
    void ordersVersionsByTheirNumbers() {
        var versions = List.of("2.9.0", "2.10.0", "2.60.0", "2.58.1");

        assertThat(versions.stream().sorted(Python.newestFirst()))
                .containsExactly("2.60.0", "2.58.1", "2.10.0", "2.9.0");
    }

    @Test
    void tellsItsMinorVersion() {
        assertThat(python("3.11.2", true).minor()).isEqualTo("3.11");
    }

    static Python python(String version, boolean makesEnvironments) {
        return new Python(Path.of("/usr/bin/python3"), version, Path.of("/usr"), makesEnvironments);
    }
}
