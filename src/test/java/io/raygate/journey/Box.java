package io.raygate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The processes of an application's box, as the machine's administrator sees them. */
record Box(Path folder) {

    /** The box of the application whose page this is. */
    static Box of(Path dataDirectory, URI page) {
        String id = page.getPath().split("/")[2];
        return new Box(dataDirectory.resolve("local").resolve("apps").resolve(id));
    }

    /** Ends the raylet as a fault would. */
    void killRay() {
        List<ProcessHandle> raylets =
                ProcessHandle.allProcesses()
                        .filter(process -> isRayletOfThis(process.info()))
                        .toList();
        assertThat(raylets).as("raylets of " + folder).isNotEmpty();
        raylets.forEach(ProcessHandle::destroyForcibly);
    }

    private boolean isRayletOfThis(ProcessHandle.Info info) {
        return info.commandLine()
                .filter(line -> line.contains("/raylet/raylet"))
                .filter(line -> line.contains(folder.getFileName().toString()))
                .isPresent();
    }
}
