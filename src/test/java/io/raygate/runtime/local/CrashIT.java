package io.raygate.runtime.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raygate.runtime.RuntimeObserved;
import io.raygate.runtime.RuntimeStatus.Absent;
import io.raygate.runtime.RuntimeStatus.Crashed;
import io.raygate.runtime.RuntimeStatus.Running;
import io.raygate.runtime.local.machine.Folder;
import io.raygate.vocabulary.ApplicationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Something kills Ray. */
class CrashIT {

    private static final ApplicationId SEARCH = new ApplicationId("pa-search00");

    private final List<RuntimeObserved> observed = new CopyOnWriteArrayList<>();
    private Path folder;
    private LocalRuntime runtime;

    @BeforeEach
    void launch() throws IOException {
        RealRay.install();
        folder = Files.createTempDirectory("raygate-it");
        runtime = RealRay.runtime(folder, observed::add);
        runtime.start();
        runtime.launch(RealRay.plan(SEARCH));
        await().atMost(Duration.ofSeconds(300))
                .until(() -> runtime.status(SEARCH) instanceof Running);
    }

    @AfterEach
    void stop() throws IOException {
        runtime.stop(SEARCH);
        await().atMost(Duration.ofSeconds(25))
                .until(() -> runtime.status(SEARCH) instanceof Absent);
        runtime.stop();
        Folder.delete(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ray start", "gcs_server", "raylet/raylet", "box.py keep"})
    void isNoticedWithinFiveSecondsAndLeavesNoProcessBehind(String victim) {
        Running before = (Running) runtime.status(SEARCH);
        List<ProcessHandle> all =
                ProcessHandle.of(before.pid()).orElseThrow().descendants().toList();
        long pid =
                victim.equals("box.py keep") ? before.pid() : Boxes.pidOf(runtime, SEARCH, victim);

        Boxes.kill(pid);

        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> runtime.status(SEARCH) instanceof Crashed);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(all).noneMatch(ProcessHandle::isAlive));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> assertThat(observed.getLast().status()).isInstanceOf(Crashed.class));
        assertThat(runtime.log(SEARCH, 50)).isNotEmpty();
    }
}
