package io.raygate.parameters.change;

import java.time.Instant;

/** When a change that needs a restart gets it. */
public sealed interface RestartTime {

    /** With the change. */
    record Now() implements RestartTime {}

    /** Put off until then. */
    record At(Instant moment) implements RestartTime {}

    /** Whenever the cluster is launched next, for whatever reason. */
    record NotYet() implements RestartTime {}
}
