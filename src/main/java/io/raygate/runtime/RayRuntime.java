package io.raygate.runtime;

import io.raygate.vocabulary.ApplicationId;
import io.raygate.vocabulary.Port;
import io.raygate.vocabulary.ServiceName;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;

/**
 * A place where Ray clusters run.
 *
 * <p>Launching and stopping return at once; what becomes of it is published as {@link
 * RuntimeObserved}, whenever it changes and again at every start of the console for what is found
 * running.
 */
public interface RayRuntime {

    /** What this machine offers and lacks, for the form that creates an application. */
    MachineReport inspect();

    /** Installable versions of Ray, newest first. */
    List<String> rayVersions();

    /**
     * Why a cluster of that version cannot be launched here; empty as long as nothing is known
     * against it.
     */
    default Optional<String> objectionToRay(String version) {
        return Optional.empty();
    }

    /**
     * Installs what is missing and starts the cluster.
     *
     * @throws io.raygate.vocabulary.Refusal when the plan cannot be carried out as written
     */
    void launch(LaunchPlan plan);

    /**
     * Begins to watch a cluster that somebody else runs, or watches it as the new plan says; it is
     * neither started nor ever stopped.
     */
    default void attach(AttachPlan plan) {
        throw new UnsupportedOperationException("this runtime attaches nothing");
    }

    /** Ends the cluster, or the installation that precedes it; graceful within 20 seconds. */
    void stop(ApplicationId application);

    /** Takes an application's folder away after it was stopped; notebooks and logs on request. */
    void discard(ApplicationId application, boolean keepFiles);

    RuntimeStatus status(ApplicationId application);

    /** The steps of the latest launch with their log. */
    LaunchProgress progress(ApplicationId application);

    /** The live cluster, or empty while it does not answer. */
    Optional<Topology> topology(ApplicationId application);

    /** The jobs and kernels that run now; asks the live cluster, for a few seconds at most. */
    RunningWork work(ApplicationId application);

    /** The latest lines the cluster wrote, oldest first, at most {@code lines}. */
    List<String> log(ApplicationId application, int lines);

    /** Whether boxes of applications may listen at this port of the machine's loopback. */
    default boolean isBoxPort(Port port) {
        return false;
    }

    /** How well the application is sealed off on this machine. */
    Isolation isolation(ApplicationId application);

    /** Where the gateway reaches a service of the application; stays the same across restarts. */
    SocketAddress reach(ApplicationId application, ServiceName service);
}
