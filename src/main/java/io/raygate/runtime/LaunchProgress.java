package io.raygate.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How far the latest launch got.
 *
 * @param log the latest lines, oldest first, each beginning with its time
 */
public record LaunchProgress(List<Step> steps, List<String> log) {

    public static final LaunchProgress NONE = new LaunchProgress(List.of(), List.of());

    /** Where a step stands. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * One step.
     *
     * @param title for example "Install Ray 2.60.0 and JupyterLab"
     * @param detail for example "41 of 63 packages, 148 MB"
     * @param fraction 0 to 1 where it is known
     */
    public record Step(
            String title, State state, Duration took, String detail, Optional<Double> fraction) {}

    public LaunchProgress {
        steps = List.copyOf(steps);
        log = List.copyOf(log);
    }
}
