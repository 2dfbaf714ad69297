package io.raygate.parameters.change;

import io.raygate.parameters.catalogue.PlannedRestart;
import io.raygate.runtime.RunningWork;
import java.util.List;
import java.util.Optional;

/**
 * What saving some changes would do.
 *
 * @param withRestart what needs a restart, with what waits for one already
 * @param work what a restart now would end, as the live cluster tells
 * @param canRestart whether the application runs, so that it can be restarted
 */
public record Review(
        List<Difference> atOnce,
        List<Difference> withRestart,
        RunningWork work,
        Optional<PlannedRestart> planned,
        boolean canRestart) {

    public Review {
        atOnce = List.copyOf(atOnce);
        withRestart = List.copyOf(withRestart);
    }
}
