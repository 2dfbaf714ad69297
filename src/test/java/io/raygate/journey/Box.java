package io.raygate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The processes of an application's box, as the machine's administrator sees them. */
record Box(String application) {

    /** The box of the application whose page this is. */
    static Box of(URI page) {
        return new Box(page.getPath().split("/")[2]);
    }

    /** Ends the raylet as a fault would. */
    void killRay() {
        List<ProcessHandle> raylets =
                ProcessHandle.allProcesses()
                        .filter(process -> says(process, "/raylet/raylet"))
                        .filter(this::isInside)
                        .toList();
        assertThat(raylets).as("raylets of " + application).isNotEmpty();
        raylets.forEach(ProcessHandle::destroyForcibly);
    }

    /** Ends what a console with its data in this folder left running. */
    static void endAllOf(Path folder) {
        ProcessHandle.allProcesses()
                .filter(process -> says(process, "box.py keep " + folder))
                .forEach(ProcessHandle::destroy);
    }

    private boolean isInside(ProcessHandle process) {
        return Stream.iterate(process.parent(), Optional::isPresent, it -> it.get().parent())
                .flatMap(Optional::stream)
                .anyMatch(ancestor -> says(ancestor, application));
    }

    private static boolean says(ProcessHandle process, String words) {
        return process.info().commandLine().filter(line -> line.contains(words)).isPresent();
    }
}
