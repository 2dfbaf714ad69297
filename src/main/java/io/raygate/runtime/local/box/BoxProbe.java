package io.raygate.runtime.local.box;

import io.raygate.runtime.local.machine.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What kind of box this machine allows, found out by building one for an instant.
 *
 * @param whyNot the kernel's answer where no walls can be built
 * @param limitsMemory whether a memory limit is enforced by the kernel
 */
public record BoxProbe(BoxMode mode, Optional<String> whyNot, boolean limitsMemory) {

    private static final JsonMapper JSON = new JsonMapper();

    public static BoxProbe of(BoxScripts scripts, Path python) throws InterruptedException {
        try {
            List<String> told =
                    new Command(scripts.command(python, "probe"), Map.of())
                            .within(Duration.ofSeconds(20))
                            .lines();
            return read(told.getLast());
        } catch (IOException | JacksonException problem) {
            return new BoxProbe(BoxMode.OPEN, Optional.of(problem.toString()), false);
        }
    }

    static BoxProbe read(String line) {
        JsonNode told = JSON.readTree(line);
        return new BoxProbe(
                BoxMode.of(told.path("mode").asString()),
                told.path("whyNot").asStringOpt(),
                told.path("memoryBy").asString("ray").startsWith("cgroup"));
    }
}
