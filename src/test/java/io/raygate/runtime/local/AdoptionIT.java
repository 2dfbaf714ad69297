package io.raygate.runtime.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raygate.runtime.RuntimeObserved;
import io.raygate.runtime.RuntimeStatus;
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
import org.junit.jupiter.api.Test;

/** A console dies; what it started goes on, and the next console takes it over. */
class AdoptionIT {

    private static final ApplicationId SEARCH = new ApplicationId("pa-search00");
    private static final String COUNTING =
            "python -u -c 'import time, itertools\nfor i in itertools.count(): print(\"tick\", i); time.sleep(0.2)'";

    private final List<RuntimeObserved> observed = new CopyOnWriteArrayList<>();
    private Path folder;

    @BeforeEach
    void install() throws IOException {
        RealRay.install();
        folder = Files.createTempDirectory("raygate-it");
    }

    @AfterEach
    void clean() throws IOException {
        Folder.delete(folder);
    }

    @Test
    void aJobOutlivesItsConsoleAndTheNextOneFindsItRunning() throws Exception {
        ConsoleProcess first =
                ConsoleProcess.start(List.of(), ConsoleProcess.ownClassPath(), folder, SEARCH);
        first.await(ConsoleProgram.RUNNING);
        RayOverSocket ray = Boxes.rayIn(folder, SEARCH);
        String job = ray.submit(COUNTING);
        await().atMost(Duration.ofSeconds(240)).until(() -> ray.log(job).contains("tick 3\n"));

        first.kill();
        LocalRuntime second = RealRay.runtime(folder, observed::add);
        second.start();

        assertThat(second.status(SEARCH))
                .isInstanceOfSatisfying(
                        Running.class, running -> assertThat(running.adopted()).isTrue());
        long pid = Boxes.pidOf(second, SEARCH, "itertools");
        assertThat(pid).isPositive();
        assertThat(ray.status(job)).isEqualTo("RUNNING");
        int ticks = ray.log(job).split("tick").length;
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ray.log(job).split("tick").length > ticks + 10);
        assertThat(Boxes.pidOf(second, SEARCH, "itertools")).isEqualTo(pid);
        assertThat(observed)
                .extracting(RuntimeObserved::status)
                .hasSize(1)
                .allSatisfy(it -> assertThat(it).isInstanceOf(Running.class));

        second.stop(SEARCH);
        await().atMost(Duration.ofSeconds(25))
                .until(() -> second.status(SEARCH) instanceof RuntimeStatus.Absent);
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        second.stop();
    }
}
