package io.raygate.runtime.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.raygate.runtime.local.box.Box;
import io.raygate.runtime.local.box.BoxFolders;
import io.raygate.runtime.local.machine.Folder;
import io.raygate.vocabulary.ApplicationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A console without any privilege: on a kernel that lets it make namespaces, and on one that does
 * not. Where the tests run as root, it runs as another user.
 */
class UnprivilegedIT {

    private static final ApplicationId SEARCH = new ApplicationId("pa-search00");
    private static final int SOMEBODY = 12345;

    /** A user namespace in which no further one may be made is a kernel that forbids them. */
    private static final String FORBID =
            "echo 0 > /proc/sys/user/max_user_namespaces && exec setpriv --ambient-caps=-all --inh-caps=-all \"$@\"";

    private Path folder;
    private BoxFolders box;
    private String classPath;

    @BeforeEach
    void prepare() throws IOException {
        RealRay.install();
        folder = Files.createTempDirectory("raygate-it");
        box =
                new BoxFolders(
                        LocalRuntime.applicationsIn(folder.resolve("data"))
                                .resolve(SEARCH.value()));
        classPath = readableClassPath();
        Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        if (Workshop.isRoot()) {
            Files.setAttribute(folder.resolve("data"), "unix:uid", SOMEBODY);
        }
    }

    @AfterEach
    void clean() throws IOException {
        Box.recorded(box)
                .ifPresent(
                        it -> {
                            it.stop();
                            await().atMost(Duration.ofSeconds(25)).until(() -> !it.isAlive());
                        });
        Folder.delete(folder);
    }

    @Test
    void sealsItsBoxesThroughAUserNamespace() throws IOException {
        try (ConsoleProcess console = start(List.of())) {
            assertThat(console.await("isolation"))
                    .isEqualTo(
                            "isolation Isolation[sealed=true, ownUser=false, limitsMemory=false,"
                                    + " notEnforced=[]]");
            console.await(ConsoleProgram.RUNNING);

            String written =
                    Boxes.rayIn(folder.resolve("data"), SEARCH)
                            .run(
                                    """
                                    id; cat /proc/self/status /proc/net/dev
                                    ls -d %s /home/* /root/.m2 2>&1; touch /usr/x 2>&1
                                    for p in /proc/[0-9]*; do tr '\\0' ' ' < $p/cmdline; echo; done
                                    """
                                            .formatted(folder));

            assertThat(written)
                    .contains("uid=" + Files.getAttribute(box.all(), "unix:uid"))
                    .contains("CapEff:\t0000000000000000")
                    .contains("NoNewPrivs:\t1")
                    .contains("cannot access '" + folder)
                    .contains("Read-only file system")
                    .doesNotContain("eth0")
                    .doesNotContain(ConsoleProgram.class.getName());
        }
    }

    @Test
    void runsOpenAndSaysSoWhereTheKernelForbidsNamespaces() throws IOException {
        List<String> forbidding =
                List.of(
                        "unshare",
                        "--user",
                        "--map-current-user",
                        "--keep-caps",
                        "sh",
                        "-c",
                        FORBID,
                        "sh");

        try (ConsoleProcess console = start(forbidding)) {
            assertThat(console.await("isolation"))
                    .contains("sealed=false, ownUser=false")
                    .contains("What a job binds on 0.0.0.0 is open to the network.")
                    .contains("can read the console's data");
            console.await(ConsoleProgram.RUNNING);
            RayOverSocket ray = Boxes.rayIn(folder.resolve("data"), SEARCH);

            assertThat(ray.run("echo $GREETING; ray list nodes"))
                    .contains("hello from the plan", "ALIVE");
            assertThat(ray.statusForStrangers("/api/jobs/")).isEqualTo(401);
            Box running = Box.recorded(box).orElseThrow();
            List<ProcessHandle> all =
                    ProcessHandle.of(running.pid()).orElseThrow().descendants().toList();
            running.stop();
            await().atMost(Duration.ofSeconds(25)).until(() -> !running.isAlive());
            assertThat(all).hasSizeGreaterThan(5).noneMatch(ProcessHandle::isAlive);
        }
    }

    private ConsoleProcess start(List<String> prefix) throws IOException {
        List<String> asSomebody = new ArrayList<>();
        if (Workshop.isRoot()) {
            asSomebody.addAll(
                    List.of(
                            "setpriv",
                            "--reuid=" + SOMEBODY,
                            "--regid=" + SOMEBODY,
                            "--clear-groups"));
        }
        asSomebody.addAll(prefix);
        return ConsoleProcess.start(asSomebody, classPath, folder.resolve("data"), SEARCH);
    }

    /** Our own classes, laid where any user can read them. */
    private String readableClassPath() throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : ConsoleProcess.ownClassPath().split(":")) {
            Path from = Path.of(entry);
            Path to = folder.resolve("classes").resolve(Integer.toString(entries.size()));
            if (Files.isDirectory(from)) {
                copy(from, to);
            } else if (Files.exists(from)) {
                to = to.resolveSibling(to.getFileName() + ".jar");
                Files.createDirectories(to.getParent());
                Files.copy(from, to);
            }
            entries.add(to.toString());
        }
        return String.join(":", entries);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                Files.createDirectories(target.getParent());
                Files.copy(each, target);
            }
        }
    }
}
