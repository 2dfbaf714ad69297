package io.raygate.runtime.local.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the kernel keeps a box from taking. */
class LimitsIT {

    private static final int MOST = 40;

    /** Never more than 100, whatever stops it or does not. */
    private static final String FORK =
            """
            import os, signal
            children = []
            try:
                while len(children) < 100:
                    pid = os.fork()
                    if pid == 0:
                        signal.pause()
                    children.append(pid)
            except BlockingIOError:
                pass
            print("children", len(children), flush=True)
            for pid in children:
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)
            """;

    private Bench bench;

    @BeforeEach
    void setUp() throws Exception {
        bench = new Bench();
    }

    @AfterEach
    void clean() throws Exception {
        bench.close();
    }

    @Test
    void aJobCannotForkBeyondTheLimitOfItsApplication() throws Exception {
        bench.with(MOST).run(FORK);

        assertThat(children(Files.readString(bench.output()))).isLessThan(MOST);
    }

    @Test
    void itsControlGroupsEndWithIt() throws Exception {
        bench.with(MOST).run(FORK);

        assertThat(Path.of("/sys/fs/cgroup/pids/raygate/pa-bench000")).doesNotExist();
        assertThat(Path.of("/sys/fs/cgroup/raygate/pa-bench000")).doesNotExist();
    }

    @Test
    void theUserIsLimitedWhereThereIsNoControlGroup() throws Exception {
        List<String> command = new ArrayList<>();
        if (Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
            command.addAll(List.of("setpriv", "--reuid=75998", "--clear-groups", "--regid=75998"));
        }
        String source =
                new String(
                        BoxScripts.class.getResourceAsStream("limits.py").readAllBytes(),
                        StandardCharsets.UTF_8);
        command.addAll(
                List.of("/usr/bin/python3", "-I", "-c", source + "\nof_process(20)\n" + FORK));

        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(children(told)).isLessThan(20);
    }

    private static int children(String output) {
        return output.lines()
                .filter(line -> line.startsWith("children "))
                .map(line -> Integer.parseInt(line.substring(9)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(output));
    }
}
