package io.raygate.applications.ui.detail;

import io.raygate.design.Moments;
import io.raygate.design.StepList;
import io.raygate.runtime.LaunchProgress;
import io.raygate.runtime.LaunchProgress.State;
import io.raygate.runtime.LaunchProgress.Step;
import java.time.Duration;
import java.util.List;

/** The steps of a launch as a list, and how far it got in words. */
final class LaunchSteps {

    private final StepList list = new StepList(List.of());
    private List<Step> shown = List.of();

    StepList list() {
        return list;
    }

    /** Draws the steps; nothing when they are the same as before. */
    void show(LaunchProgress progress) {
        if (!progress.steps().equals(shown)) {
            shown = progress.steps();
            list.setSteps(shown.stream().map(LaunchSteps::drawn).toList());
        }
    }

    /** For example "step 3 of 6", or nothing before the first step. */
    String position() {
        int at = 0;
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).state() != State.WAITING) {
                at = i + 1;
            }
        }
        return at == 0 ? "" : "step %d of %d".formatted(at, shown.size());
    }

    private static StepList.Step drawn(Step step) {
        return new StepList.Step(
                step.title(),
                switch (step.state()) {
                    case WAITING -> StepList.State.WAITING;
                    case RUNNING -> StepList.State.RUNNING;
                    case DONE -> StepList.State.DONE;
                    case FAILED -> StepList.State.FAILED;
                },
                switch (step.state()) {
                    case WAITING, RUNNING -> "";
                    case DONE -> took(step.took());
                    case FAILED -> step.detail();
                },
                step.detail(),
                step.fraction());
    }

    /** Nothing for what was there already. */
    private static String took(Duration time) {
        return time.toMillis() < 50 ? "" : Moments.took(time);
    }
}
