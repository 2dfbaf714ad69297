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
 * @param profiling whether profilers may be attached through the dashboard
 */
public record RaySettings(
        String rayVersion,
        int cpus,
        int gpus,
        long objectStoreMemory,
        OptionalLong memoryLimit,
        List<String> packages,
        boolean profiling) {

    public RaySettings {
        packages = List.copyOf(packages);
    }

    /** Settings without profiling. */
    public RaySettings(
            String rayVersion,
            int cpus,
            int gpus,
            long objectStoreMemory,
            OptionalLong memoryLimit,
            List<String> packages) {
        this(rayVersion, cpus, gpus, objectStoreMemory, memoryLimit, packages, false);
    }
}
