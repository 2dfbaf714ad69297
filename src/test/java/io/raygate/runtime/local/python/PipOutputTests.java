package io.raygate.runtime.local.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PipOutputTests {

    private static final Recipe RECIPE =
            new Recipe(
                    new Python(Path.of("/usr/bin/python3"), "3.11.2", Path.of("/usr"), true),
                    "9.9.9",
                    List.of());

    private final PipOutput output = new PipOutput();

    @Test
    void countsWhatItFindsAndFetches() {
        read(
                """
                Looking in links: /opt/wheels
                Collecting ray[default,serve]==2.60.0
                  Downloading ray-2.60.0-cp311-cp311-manylinux2014_x86_64.whl.metadata (16 kB)
                  Downloading ray-2.60.0-cp311-cp311-manylinux2014_x86_64.whl (79.3 MB)
                Collecting click>=7.0
                  Using cached click-8.5.1-py3-none-any.whl (126 kB)
                """);

        assertThat(output.collected()).isEqualTo(2);
        assertThat(output.summary()).isEqualTo("2 packages found, 79 MB fetched");
        assertThat(output.toInstall()).isZero();
    }

    @Test
    void knowsHowManyItUnpacks() {
        read("Installing collected packages: py-spy, click, ray");

        assertThat(output.toInstall()).isEqualTo(3);
    }

    @Test
    void namesTheVersionThatDoesNotExistAndTheNewestThatDo() {
        read(
                """
                ERROR: Could not find a version that satisfies the requirement ray[default,serve]==9.9.9 (from versions: 2.7.0rc0, 2.9.0, 2.58.1, 2.59.0, 2.60.0)
                ERROR: No matching distribution found for ray[default,serve]==9.9.9
                """);

        assertThat(output.reason(RECIPE))
                .isEqualTo(
                        "Ray 9.9.9 does not exist for Python 3.11. The newest are 2.60.0, 2.59.0, 2.58.1.");
    }

    @Test
    void namesThePackageThatDoesNotExist() {
        read(
                "ERROR: Could not find a version that satisfies the requirement no-such-thing (from versions: none)");

        assertThat(output.reason(RECIPE)).startsWith("The package no-such-thing was not found.");
    }

    @Test
    void namesThePackageVersionThatDoesNotExist() {
        read(
                "ERROR: Could not find a version that satisfies the requirement six==99 (from versions: 1.9.0, 1.16.0, 1.17.0)");

        assertThat(output.reason(RECIPE))
                .isEqualTo(
                        "The package six==99 does not exist in that version. The newest are 1.17.0, 1.16.0, 1.9.0.");
    }

    @Test
    void tellsAnIndexThatCannotBeReachedFromAPackageThatIsMissing() {
        read(
                """
                WARNING: Retrying (Retry(total=0, connect=None)) after connection broken by 'NewConnectionError('Failed to establish a new connection: [Errno 111] Connection refused')': /simple/six/
                ERROR: Could not find a version that satisfies the requirement six (from versions: none)
                """);

        assertThat(output.reason(RECIPE)).startsWith("The package index cannot be reached.");
    }

    @Test
    void tellsAProxyThatRefuses() {
        read(
                "WARNING: Retrying (Retry(total=0)) after connection broken by 'ProxyError('Cannot connect to proxy.')': /simple/six/");

        assertThat(output.reason(RECIPE)).startsWith("The proxy does not let us through");
    }

    @Test
    void tellsAFullDisk() {
        read(
                "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device");

        assertThat(output.reason(RECIPE)).startsWith("The disk is full");
    }

    @Test
    void tellsPackagesThatContradictEachOther() {
        read(
                "ERROR: Cannot install click==5.0 and ray==2.60.0 because these package versions have conflicting dependencies.");

        assertThat(output.reason(RECIPE))
                .isEqualTo(
                        "Cannot install click==5.0 and ray==2.60.0 because these package versions have conflicting dependencies.");
    }

    @Test
    void passesOnWhatItDoesNotKnow() {
        read("ERROR: something new");

        assertThat(output.reason(RECIPE)).isEqualTo("pip: something new");
    }

    private void read(String text) {
        text.lines().forEach(output::read);
    }
}
