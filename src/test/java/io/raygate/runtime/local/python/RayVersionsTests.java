package io.raygate.runtime.local.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RayVersionsTests {

    @TempDir private Path folder;

    @Test
    void readsReleasesThatRunHereNewestFirst() {
        assertThat(
                        RayVersions.versions(
                                List.of(
                                        "WARNING: pip index is currently an experimental command.",
                                        "ray (2.60.0)",
                                        "Available versions: 2.60.0, 2.59.0, 2.58.1, 2.58.0, 2.57.1, 2.61.0rc1",
                                        "  LATEST:    2.60.0")))
                .containsExactly("2.60.0", "2.59.0", "2.58.1", "2.58.0");
    }

    @Test
    void offersWhatItWasBuiltWithUntilItKnowsBetter() {
        var versions = new RayVersions(folder, PackageSource.DEFAULT, Map.of(), Clock.systemUTC());

        assertThat(versions.known()).isEqualTo(RayVersions.BUILT_IN);
        assertThat(versions.indexAnswers()).isEmpty();
    }

    @Test
    void knowsWhatDoesNotExistOnceTheIndexAnswered() {
        var versions = new RayVersions(folder, PackageSource.DEFAULT, Map.of(), Clock.systemUTC());
        assertThat(versions.objectionTo("9.9.9")).isEmpty();

        versions.answered(List.of("2.61.0", "2.60.0", "2.59.0", "2.58.0"));

        assertThat(versions.objectionTo("9.9.9"))
                .contains(
                        "Ray 9.9.9 does not exist at the package index. The newest are 2.61.0, 2.60.0, 2.59.0.");
        assertThat(versions.objectionTo("2.58.0")).isEmpty();
    }

    @Test
    void saysNothingAgainstAVersionWhileTheIndexDoesNotAnswer() {
        var versions = new RayVersions(folder, PackageSource.DEFAULT, Map.of(), Clock.systemUTC());
        versions.answered(List.of("2.60.0"));

        versions.answered(List.of());

        assertThat(versions.objectionTo("2.61.0")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2.60.0, true",
        "2.58.0, true",
        "3.0.0, true",
        "2.57.1, false",
        "2.9.0, false",
        "latest, false",
        "2.60, false",
        "2.60.0; rm -rf /, false",
        "2.60.0rc1, false"
    })
    void runsOnlyReleasesItKnowsHowToStart(String version, boolean supported) {
        assertThat(RayVersions.isSupported(version)).isEqualTo(supported);
    }
}
