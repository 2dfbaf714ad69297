package io.raygate.runtime.local.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PipEnvironmentTests {

    private static final Path CACHE = Path.of("/cache");

    @Test
    void passesOnlyWhatSaysWherePackagesAre() {
        var environment =
                PipEnvironment.of(
                        Map.of(
                                "PATH", "/usr/bin",
                                "HTTPS_PROXY", "http://proxy.example:8080",
                                "PIP_INDEX_URL", "http://index.example/simple",
                                "PIP_TARGET", "/somewhere",
                                "RAYGATE_SETUP_ADMIN_PASSWORD", "hush",
                                "SPRING_DATASOURCE_PASSWORD", "hush"),
                        PackageSource.DEFAULT,
                        CACHE);

        assertThat(environment)
                .containsEntry("PATH", "/usr/bin")
                .containsEntry("HTTPS_PROXY", "http://proxy.example:8080")
                .containsEntry("PIP_INDEX_URL", "http://index.example/simple")
                .doesNotContainKey("PIP_TARGET")
                .doesNotContainValue("hush");
    }

    @Test
    void letsTheConsolesSettingsWin() {
        var source =
                new PackageSource(
                        Optional.of("http://own.example/simple"),
                        Optional.of("http://own-proxy.example:3128"),
                        Optional.of(Path.of("/own/ca.pem")));

        var environment =
                PipEnvironment.of(
                        Map.of("PIP_INDEX_URL", "http://other.example/simple"), source, CACHE);

        assertThat(environment)
                .containsEntry("PIP_INDEX_URL", "http://own.example/simple")
                .containsEntry("PIP_PROXY", "http://own-proxy.example:3128")
                .containsEntry("PIP_CERT", "/own/ca.pem");
    }

    @Test
    void neverPrintsTheIndexWithItsCredentials() {
        var source =
                new PackageSource(
                        Optional.of("http://me:hush@index.example/simple"),
                        Optional.empty(),
                        Optional.empty());

        assertThat(source.toString()).doesNotContain("hush").contains("own index: true");
    }
}
