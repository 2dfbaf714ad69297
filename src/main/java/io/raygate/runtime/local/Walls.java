package io.raygate.runtime.local;

import io.raygate.runtime.Isolation;
import io.raygate.runtime.local.box.BoxMode;
import java.util.ArrayList;
import java.util.List;

/** Says in words what a box does not wall off. */
final class Walls {

    private Walls() {}

    static Isolation isolation(BoxMode mode, boolean root, boolean limitsMemory) {
        return switch (mode) {
            case ROOT -> new Isolation(true, true, limitsMemory, List.of());
            case ROOTLESS -> new Isolation(true, false, limitsMemory, List.of());
            case OPEN -> new Isolation(false, root, limitsMemory, open(root));
        };
    }

    private static List<String> open(boolean ownUser) {
        List<String> sentences =
                new ArrayList<>(
                        List.of(
                                "Other users of this machine, and jobs of other applications, can reach this application's ports.",
                                "What a job binds on 0.0.0.0 is open to the network.",
                                "Outbound access is cooperative: a job can go around the proxy."));
        if (!ownUser) {
            sentences.add(
                    "The limit on processes counts those of the console's user together, not an application's.");
            sentences.add("Jobs run as the console's own user and can read the console's data.");
        }
        return sentences;
    }
}
