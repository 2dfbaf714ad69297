package io.raygate.runtime.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.raygate.runtime.LaunchProgress;
import io.raygate.runtime.RuntimeObserved;
import io.raygate.runtime.RuntimeStatus;
import io.raygate.runtime.Topology;
import io.raygate.runtime.local.machine.Folder;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.ServiceName;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two applications side by side, with real Ray and Jupyter, on this machine as it is. */
class LocalRuntimeIT {

    private static final ApplicationId SEARCH = new ApplicationId("pa-search00");
    private static final ApplicationId BILLING = new ApplicationId("pa-billing0");
    private static final Duration SOON = Duration.ofSeconds(300);

    private static final List<RuntimeObserved> OBSERVED = new CopyOnWriteArrayList<>();
    private static Path folder;
    private static LocalRuntime runtime;

    @BeforeAll
    static void startBoth() throws IOException {
        RealRay.install();
        folder = Files.createTempDirectory("raygate-it");
        runtime = RealRay.runtime(folder, OBSERVED::add);
        runtime.start();
        runtime.launch(RealRay.plan(SEARCH));
        runtime.launch(RealRay.plan(BILLING));
        awaitRunning(SEARCH);
        awaitRunning(BILLING);
    }

    @AfterAll
    static void stopBoth() throws IOException {
        for (ApplicationId id : List.of(SEARCH, BILLING)) {
            stop(id);
        }
        runtime.stop();
        Folder.delete(folder);
    }

    @Test
    void runsJobsWithTheVariablesOfThePlan() {
        assertThat(job(SEARCH, "echo $GREETING")).contains("hello from the plan");
    }

    @Test
    void letsNobodyInWithoutTheClustersOwnToken() {
        assertThat(ray(SEARCH).statusForStrangers("/api/jobs/")).isEqualTo(401);
    }

    @Test
    void keepsSocketsForTheConsolesUserAlone() throws IOException {
        Path run = folder.resolve("apps").resolve(SEARCH.value()).resolve("run");

        for (String name : List.of("dashboard.sock", "jupyter.sock")) {
            assertThat(Files.getPosixFilePermissions(run.resolve(name)))
                    .extracting(Enum::name)
                    .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        }
    }

    @Test
    void runsRaysOwnCommandsWithoutAnySetting() {
        String written =
                job(
                        SEARCH,
                        """
                        ray list nodes && ray job list && python -c '
                        import ray
                        ray.init()
                        print("nodes", len(ray.nodes()))'
                        """);

        assertThat(written).contains("ALIVE").contains("JobDetails").contains("nodes 1");
    }

    @Test
    void letsTerminalsAndProfilersDoTheirWork() {
        String written =
                job(
                        SEARCH,
                        """
                        python -c '
                        import pty, subprocess, time
                        it = subprocess.Popen(["python", "-c", "import time; time.sleep(60)"])
                        time.sleep(3)
                        print(subprocess.run(["py-spy", "dump", "--pid", str(it.pid)], capture_output=True, text=True))
                        it.kill()
                        pty.spawn(["echo", "in a terminal"])'
                        """);

        assertThat(written).contains("(idle)").contains("in a terminal");
    }

    @Test
    void givesJobsNoPrivilegeAndAUserOfTheirOwn() {
        String search = job(SEARCH, "id; cat /proc/self/status");
        String billing = job(BILLING, "id");

        assertThat(search)
                .contains("CapEff:\t0000000000000000")
                .contains("CapPrm:\t0000000000000000")
                .contains("NoNewPrivs:\t1");
        if (Workshop.isRoot()) {
            assertThat(search).containsPattern("uid=75\\d{3}").doesNotContain("uid=0");
            assertThat(user(search)).isNotEqualTo(user(billing));
            assertThat(search).contains("CapBnd:\t0000000000000000").contains("groups=75");
        }
    }

    @Test
    void hidesFilesAndProcessesOfEverybodyElse() {
        String written =
                job(
                        SEARCH,
                        """
                        ls -A / /root /home %s %s 2>&1
                        for p in /proc/[0-9]*; do tr '\\0' ' ' < $p/cmdline; echo; done
                        """
                                .formatted(folder, System.getProperty("user.home")));

        assertThat(written)
                .doesNotContain(BILLING.value())
                .doesNotContain(".m2")
                .doesNotContain("java ")
                .contains("cannot access '" + folder);
    }

    @Test
    void hidesPortsOfEverybodyElse() {
        // Each has the usual ports; what one binds is not there for the other.
        String other = ray(BILLING).submit("exec python -m http.server 9123 --bind 0.0.0.0");
        await().atMost(SOON).until(() -> ray(BILLING).status(other).equals("RUNNING"));
        await().atMost(SOON)
                .until(() -> job(BILLING, fetch("http://127.0.0.1:9123/")).contains("got 200"));

        assertThat(job(SEARCH, fetch("http://127.0.0.1:9123/"))).contains("Connection refused");
        assertThatThrownBy(() -> connect("127.0.0.1", 9123)).isInstanceOf(IOException.class);
    }

    @Test
    void leavesNoWayOut() {
        String written =
                job(
                        SEARCH,
                        fetch("http://192.0.2.1/")
                                + "; "
                                + fetch("http://1.1.1.1/")
                                + "; cat /proc/net/dev /proc/net/route");

        assertThat(written)
                .contains("Network is unreachable")
                .doesNotContain("got 200")
                .doesNotContain("eth")
                .contains("lo:");
    }

    @Test
    void passesNothingOfTheConsolesEnvironmentOn() {
        String written = job(SEARCH, "env; cat /proc/*/environ | tr '\\0' '\\n'");

        System.getenv()
                .forEach(
                        (name, value) -> {
                            if (!List.of("LANG", "TERM", "SHELL", "HOME", "PATH").contains(name)
                                    && value.length() > 3) {
                                assertThat(written).doesNotContain(name + "=" + value + "\n");
                            }
                        });
    }

    @Test
    void makesTheSystemReadOnly() {
        String written =
                job(SEARCH, "touch /usr/x /etc/x /x $VIRTUAL_ENV/x; touch $HOME/mine && echo home");

        assertThat(written.split("Read-only file system", -1)).hasSize(5);
        assertThat(written).contains("home");
    }

    @Test
    void showsTheLiveHead() {
        Topology topology = runtime.topology(SEARCH).orElseThrow();

        assertThat(topology.nodes()).hasSize(1);
        Topology.Node head = topology.nodes().getFirst();
        assertThat(head.isHead()).isTrue();
        assertThat(head.isAlive()).isTrue();
        assertThat(head.cpus()).isEqualTo(1);
        assertThat(head.objectStoreMemory()).isEqualTo(100L << 20);
    }

    @Test
    void tellsEveryStepWithItsTime() {
        assertThat(runtime.progress(SEARCH).steps())
                .hasSize(6)
                .allSatisfy(step -> assertThat(step.state()).isEqualTo(LaunchProgress.State.DONE));
    }

    @Test
    void remembersTheLatestLines() {
        assertThat(runtime.log(SEARCH, 50)).isNotEmpty().hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void bringsJupyterBackWhenItEndsAlone() {
        long before = Boxes.pidOf(runtime, SEARCH, "jupyterlab");

        Boxes.kill(before);

        await().atMost(SOON)
                .until(
                        () ->
                                Boxes.pidOf(runtime, SEARCH, "jupyterlab") != before
                                        && answers(SEARCH, ServiceName.JUPYTER));
        assertThat(runtime.status(SEARCH)).isInstanceOf(RuntimeStatus.Running.class);
    }

    @Test
    void refusesToLaunchWhatRuns() {
        assertThatThrownBy(() -> runtime.launch(RealRay.plan(SEARCH)))
                .hasMessageContaining("is running already");
    }

    private static void awaitRunning(ApplicationId id) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> runtime.status(id),
                        status -> {
                            if (status instanceof RuntimeStatus.LaunchFailed
                                    || status instanceof RuntimeStatus.Crashed) {
                                throw new IllegalStateException(
                                        status + "\n" + String.join("\n", runtime.log(id, 50)));
                            }
                            return status instanceof RuntimeStatus.Running;
                        });
    }

    private static void stop(ApplicationId id) {
        runtime.stop(id);
        await().atMost(Duration.ofSeconds(25))
                .until(() -> runtime.status(id) instanceof RuntimeStatus.Absent);
    }

    private static boolean answers(ApplicationId id, ServiceName service) {
        try {
            return new RayOverSocket(runtime.reach(id, service), "")
                            .statusForStrangers("/api/status")
                    == 403;
        } catch (IllegalStateException | ArrayIndexOutOfBoundsException notYet) {
            return false;
        }
    }

    private static String job(ApplicationId id, String entrypoint) {
        return ray(id).run(entrypoint);
    }

    private static RayOverSocket ray(ApplicationId id) {
        return Boxes.ray(runtime, id);
    }

    private static String user(String id) {
        return id.replaceAll("(?s).*uid=(\\d+).*", "$1");
    }

    /** Tells the status, or why there is none; goes around the proxy. */
    private static String fetch(String url) {
        return """
        python -c 'import urllib.request as r
        try:
            print("got", r.build_opener(r.ProxyHandler({})).open("%s", timeout=5).status)
        except OSError as e:
            print(e)'"""
                .formatted(url);
    }

    private static void connect(String host, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 1000);
        }
    }
}
