package io.raygate.runtime.local.box;

import io.raygate.runtime.local.machine.Folder;
import io.raygate.vocabulary.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A real box in which a program of the test stands in the place of Ray: it stands in moments. */
final class Bench implements AutoCloseable {

    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final long OUTPUT = 100_000;

    private final Path folder;
    private final BoxFolders folders;
    private final BoxScripts scripts;
    private int processes = 4096;

    Bench() throws IOException {
        folder = Files.createTempDirectory("raygate-box");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        scripts = BoxScripts.into(folder.resolve("box"));
        folders = new BoxFolders(folder.resolve("apps/pa-bench000"));
    }

    /** How many processes and threads its boxes may have. */
    Bench with(int processes) {
        this.processes = processes;
        return this;
    }

    BoxProbe probe() throws InterruptedException {
        return BoxProbe.of(scripts, PYTHON);
    }

    /** Runs it in place of Ray until it ends, and with it the box. */
    Box.End run(String program) throws IOException, InterruptedException {
        Box box = start(program);
        ProcessHandle.of(box.pid()).ifPresent(Bench::awaitEnd);
        return box.end();
    }

    Box start(String program) throws IOException, InterruptedException {
        folders.make();
        Box.writeTokens(folders, Secret.of("ray"), Secret.of("jupyter"));
        Path environment = folder.resolve("environment");
        Path ray = Folder.makeReadable(environment.resolve("bin")).resolve("ray");
        Files.writeString(ray, "#!%s -I\n%s".formatted(PYTHON, program));
        Files.setPosixFilePermissions(ray, PosixFilePermissions.fromString("rwxr-xr-x"));
        return Box.start(scripts, PYTHON, plan(environment));
    }

    private BoxPlan plan(Path environment) throws IOException, InterruptedException {
        int own = (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        return new BoxPlan(
                "pa-bench000",
                probe().mode(),
                own == 0 ? 75999 : own,
                folders,
                environment,
                List.of(environment),
                1,
                0,
                100 << 20,
                OptionalLong.empty(),
                processes,
                33_000,
                false,
                OUTPUT,
                Map.of());
    }

    Path output() {
        return folders.output();
    }

    Path outputBefore() {
        return folders.output().resolveSibling("output.log.1");
    }

    private static void awaitEnd(ProcessHandle keeper) {
        try {
            keeper.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        } finally {
            keeper.destroyForcibly();
        }
    }

    @Override
    public void close() throws IOException {
        Folder.delete(folder);
    }
}
