package io.raygate.applications;

import java.util.List;
import java.util.OptionalLong;

/**
 * What one Ray cluster is made of.
 *
 * @param rayVersion for example {@code 2.60.0}
 * @param objectStoreMemory bytes
 * @param memoryLimit bytes for everything the application runs, empty for no limit
 * @param packages further Python packages as PEP 508 requirements
 */
public record RaySettings(
        String rayVersion,
        int cpus,
        int gpus,
        long objectStoreMemory,
        OptionalLong memoryLimit,
        List<String> packages) {

    public RaySettings {
        packages = List.copyOf(packages);
    }
}
