package io.raygate.parameters.ui.configure;

import io.raygate.design.Figures;
import io.raygate.design.Moments;
import io.raygate.parameters.catalogue.ParameterName;
import io.raygate.parameters.change.Changes;
import io.raygate.parameters.change.RestartTime;

/** What was done, in the past tense. */
final class SavedWords {

    private SavedWords() {}

    static String of(Changes changes, RestartTime restart) {
        String saved = Figures.of(changes.size(), "parameter") + " saved";
        boolean isSomeAtOnce =
                changes.parameters().keySet().stream().anyMatch(name -> !name.needsRestart());
        boolean isSomeLater =
                !changes.variables().isEmpty()
                        || changes.parameters().keySet().stream()
                                .anyMatch(ParameterName::needsRestart);
        String inForce = isSomeAtOnce ? (isSomeLater ? ", secret.* in force" : ", in force") : "";
        return saved + inForce + (isSomeLater ? after(restart) : "") + ".";
    }

    private static String after(RestartTime restart) {
        return switch (restart) {
            case RestartTime.Now now -> ", restart begun";
            case RestartTime.At at -> ", restart at " + Moments.clock(at.moment());
            case RestartTime.NotYet later -> ", waiting for a restart";
        };
    }
}
