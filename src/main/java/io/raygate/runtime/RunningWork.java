package io.raygate.runtime;

import java.util.List;
import java.util.Optional;

/**
 * What a cluster is busy with now, and what a restart would therefore end.
 *
 * @param jobs empty while the cluster does not tell
 * @param kernels empty while the Jupyter server does not tell
 */
public record RunningWork(Optional<List<Job>> jobs, Optional<List<Kernel>> kernels) {

    /** Nobody could be asked. */
    public static final RunningWork UNKNOWN = new RunningWork(Optional.empty(), Optional.empty());

    /**
     * A job that waits or runs.
     *
     * @param entrypoint its command, empty for a driver that was not submitted
     */
    public record Job(String id, String entrypoint) {}

    /** A kernel of a notebook; {@code isBusy} while a cell is being executed. */
    public record Kernel(String id, String name, boolean isBusy) {}

    public RunningWork {
        jobs = jobs.map(List::copyOf);
        kernels = kernels.map(List::copyOf);
    }
}
