package io.raygate.runtime.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raygate.runtime.LaunchPlan;
import io.raygate.runtime.LaunchProgress;
import io.raygate.runtime.MachineReport;
import io.raygate.runtime.RuntimeObserved;
import io.raygate.runtime.RuntimeStatus.Absent;
import io.raygate.runtime.RuntimeStatus.LaunchFailed;
import io.raygate.runtime.RuntimeStatus.Launching;
import io.raygate.runtime.RuntimeStatus.Stopping;
import io.raygate.runtime.local.machine.Folder;
import io.raygate.vocabulary.ApplicationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** What happens before a box stands, with the real Python, pip and package index. */
class InstallationIT {

    private static final ApplicationId SEARCH = new ApplicationId("pa-search00");
    private static final Duration SOON = Duration.ofSeconds(240);

    private final List<RuntimeObserved> observed = new CopyOnWriteArrayList<>();
    private Path folder;
    private LocalRuntime runtime;

    @BeforeEach
    void start() throws IOException {
        folder = Files.createTempDirectory("raygate-it");
        runtime = runtime(null);
        runtime.start();
    }

    @AfterEach
    void stop() throws IOException {
        runtime.stop(SEARCH);
        await().atMost(SOON).until(() -> runtime.status(SEARCH) instanceof Absent);
        runtime.stop();
        Folder.delete(folder);
    }

    @Test
    void namesTheRayVersionThatDoesNotExistAndTheNewestThatDo() throws IOException {
        runtime.launch(plan("2.999.0", List.of()));

        assertThat(failure())
                .startsWith("Ray 2.999.0 does not exist for Python 3.")
                .contains("The newest are 2.");
        assertThat(runtime.progress(SEARCH).steps())
                .extracting(LaunchProgress.Step::state)
                .contains(LaunchProgress.State.FAILED);
        assertNothingIsHalfMade();
    }

    @Test
    void namesThePackageThatDoesNotExist() throws IOException {
        runtime.launch(plan(RealRay.VERSION, List.of("raygate-no-such-package")));

        assertThat(failure()).startsWith("The package raygate-no-such-package was not found.");
        assertNothingIsHalfMade();
    }

    @Test
    void saysThatThePackageIndexCannotBeReached() throws IOException {
        runtime.stop();
        runtime = runtime("http://me:hush@127.0.0.1:9/simple");
        runtime.start();

        runtime.launch(plan(RealRay.VERSION, List.of()));

        assertThat(failure()).startsWith("The package index cannot be reached.");
        assertThat(String.join("\n", runtime.progress(SEARCH).log())).doesNotContain("hush");
        assertNothingIsHalfMade();
    }

    @Test
    void canBeGivenUp() throws IOException {
        runtime.launch(plan(RealRay.VERSION, List.of()));
        await().atMost(SOON)
                .until(
                        () ->
                                runtime.progress(SEARCH).log().stream()
                                        .anyMatch(it -> it.contains("Collecting")));

        runtime.stop(SEARCH);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> runtime.status(SEARCH) instanceof Absent);
        await().untilAsserted(
                        () ->
                                assertThat(observed)
                                        .extracting(it -> it.status().getClass().getSimpleName())
                                        .startsWith("Launching")
                                        .endsWith("Stopping", "Absent"));
        assertNothingIsHalfMade();
    }

    @Test
    void checksTheMachineForTheForm() {
        await().atMost(SOON)
                .until(
                        () ->
                                texts(runtime.inspect()).stream()
                                        .anyMatch(it -> it.equals("Package index answers")));

        MachineReport report = runtime.inspect();
        assertThat(report.isBlocked()).isFalse();
        assertThat(report.cpus()).isPositive();
        assertThat(report.memory()).isGreaterThan(report.freeMemory());
        assertThat(texts(report))
                .anyMatch(it -> it.matches("Python 3\\.\\d+\\.\\d+"))
                .anyMatch(it -> it.contains("of disk free, 2 GiB needed"))
                .anyMatch(it -> it.startsWith("Sealed off"));
        assertThat(runtime.rayVersions()).contains(RealRay.VERSION);
    }

    private static List<String> texts(MachineReport report) {
        return report.checks().stream().map(MachineReport.Check::text).toList();
    }

    private String failure() {
        await().atMost(SOON)
                .until(
                        () ->
                                !(runtime.status(SEARCH) instanceof Launching)
                                        && !(runtime.status(SEARCH) instanceof Stopping));
        assertThat(runtime.status(SEARCH)).isInstanceOf(LaunchFailed.class);
        return ((LaunchFailed) runtime.status(SEARCH)).reason();
    }

    private void assertNothingIsHalfMade() throws IOException {
        assertThat(Folder.foldersIn(folder.resolve("environments"))).isEmpty();
    }

    private LocalRuntime runtime(@Nullable String index) throws IOException {
        var settings =
                new LocalProperties(
                        null,
                        null,
                        RealRay.python().executable().toString(),
                        index,
                        null,
                        null,
                        new NumberRange(75000, 75999),
                        new NumberRange(31000, 32999),
                        4096,
                        DataSize.ofMegabytes(10));
        return LocalConfiguration.runtime(
                settings,
                folder,
                new Observations(observed::add),
                Clock.systemUTC(),
                System.getenv());
    }

    private static LaunchPlan plan(String version, List<String> packages) {
        LaunchPlan usual = RealRay.plan(SEARCH);
        return new LaunchPlan(
                SEARCH,
                version,
                usual.cpus(),
                usual.gpus(),
                usual.objectStoreMemory(),
                usual.memoryLimit(),
                packages,
                usual.environment(),
                usual.rayToken(),
                usual.jupyterToken());
    }
}
