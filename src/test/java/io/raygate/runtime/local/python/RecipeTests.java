package io.raygate.runtime.local.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecipeTests {

    @Test
    void sharesAnEnvironmentWhateverTheOrderOfPackages() {
        assertThat(recipe("2.60.0", "six", "numpy").key())
                .isEqualTo(recipe("2.60.0", "numpy", "six").key());
    }

    @Test
    void keepsDifferentRecipesApart() {
        assertThat(
                        Stream.of(
                                recipe("2.60.0"),
                                recipe("2.59.0"),
                                recipe("2.60.0", "six"),
                                recipe("2.60.0", "six==1.17.0"),
                                new Recipe(
                                        PythonTests.python("3.12.1", true), "2.60.0", List.of())))
                .extracting(Recipe::key)
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsAPersonWhatIsInIt() {
        assertThat(recipe("2.60.0").key()).matches("ray-2\\.60\\.0-py3\\.11-[0-9a-f]{10}");
    }

    @Test
    void alwaysHoldsRayAndJupyterLab() {
        assertThat(recipe("2.60.0", "six").requirements())
                .containsExactly("ray[default,serve]==2.60.0", "jupyterlab>=4", "six");
    }

    private static Recipe recipe(String version, String... packages) {
        return new Recipe(
                PythonTests.python("3.11.2", true), version, Requirement.all(List.of(packages)));
    }
}
