package io.raygate.runtime.local;

import io.raygate.runtime.RayRuntime;
import io.raygate.runtime.RuntimeStatus;
import io.raygate.runtime.local.box.BoxFolders;
import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Looks into running boxes from outside, as only a test would. */
final class Boxes {

    private Boxes() {}

    /** Ray of this application, with the token that {@link RealRay#plan} gave it. */
    static RayOverSocket ray(RayRuntime runtime, ApplicationId id) {
        return new RayOverSocket(runtime.reach(id, ServiceName.DASHBOARD), "ray-token-of-" + id);
    }

    /** The same, of an application that another process looks after. */
    static RayOverSocket rayIn(Path folder, ApplicationId id) {
        BoxFolders folders =
                new BoxFolders(LocalRuntime.applicationsIn(folder).resolve(id.value()));
        return new RayOverSocket(folders.socket(ServiceName.DASHBOARD), "ray-token-of-" + id);
    }

    /** The process in the box that has this word in its command line, or 0. */
    static long pidOf(RayRuntime runtime, ApplicationId id, String word) {
        if (!(runtime.status(id) instanceof RuntimeStatus.Running running)) {
            return 0;
        }
        return ProcessHandle.of(running.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .filter(it -> commandLine(it.pid()).map(line -> line.contains(word)).orElse(false))
                .map(ProcessHandle::pid)
                .findFirst()
                .orElse(0L);
    }

    static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static Optional<String> commandLine(long pid) {
        try {
            return Optional.of(
                    Files.readString(Path.of("/proc/" + pid + "/cmdline")).replace('\0', ' '));
        } catch (IOException | UncheckedIOException gone) {
            return Optional.empty();
        }
    }
}
