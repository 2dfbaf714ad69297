package io.raygate.applications.ui.detail;

import io.raygate.runtime.LaunchProgress;
import io.raygate.runtime.LaunchProgress.State;
import io.raygate.runtime.RayRuntime;
import io.raygate.runtime.Topology;
import io.raygate.vocabulary.ApplicationId;
import java.util.Optional;

/** What a runtime shows of an application at one moment. */
record Sight(Optional<Topology> topology, LaunchProgress progress) {

    /** Whether a launch is under way. */
    boolean isLaunching() {
        return progress.steps().stream().anyMatch(step -> step.state() == State.RUNNING);
    }

    /** Looks; may take as long as the cluster takes to answer. */
    static Sight of(RayRuntime runtime, ApplicationId application) {
        return new Sight(runtime.topology(application), runtime.progress(application));
    }
}
