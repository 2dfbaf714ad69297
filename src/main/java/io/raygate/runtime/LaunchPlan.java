package io.raygate.runtime;

import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Secret;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Everything a runtime needs to start one cluster.
 *
 * @param objectStoreMemory bytes
 * @param memoryLimit bytes for the whole application, empty for no limit
 * @param packages further Python packages as PEP 508 requirements
 * @param environment variables for jobs and notebooks
 * @param profiling whether profilers may be attached through the dashboard
 * @param rayToken the cluster's own token
 * @param jupyterToken the Jupyter server's own token
 */
public record LaunchPlan(
        ApplicationId application,
        String rayVersion,
        int cpus,
        int gpus,
        long objectStoreMemory,
        OptionalLong memoryLimit,
        List<String> packages,
        Map<String, String> environment,
        boolean profiling,
        Secret rayToken,
        Secret jupyterToken) {

    public LaunchPlan {
        packages = List.copyOf(packages);
        environment = Map.copyOf(environment);
    }

    /** A plan without profiling. */
    public LaunchPlan(
            ApplicationId application,
            String rayVersion,
            int cpus,
            int gpus,
            long objectStoreMemory,
            OptionalLong memoryLimit,
            List<String> packages,
            Map<String, String> environment,
            Secret rayToken,
            Secret jupyterToken) {
        this(
                application,
                rayVersion,
                cpus,
                gpus,
                objectStoreMemory,
                memoryLimit,
                packages,
                environment,
                false,
                rayToken,
                jupyterToken);
    }

    @Override
    public String toString() {
        return "LaunchPlan[" + application + ", Ray " + rayVersion + "]";
    }
}
