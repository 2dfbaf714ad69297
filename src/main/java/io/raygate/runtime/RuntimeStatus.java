package io.raygate.runtime;

import java.time.Instant;

/** How a cluster is doing, as far as its runtime can see. */
public sealed interface RuntimeStatus {

    /** Whether nothing of the cluster is left that could be stopped. */
    default boolean isGone() {
        return switch (this) {
            case Absent absent -> true;
            case LaunchFailed failed -> true;
            case Crashed crashed -> true;
            case Launching launching -> false;
            case Running running -> false;
            case NotResponding silent -> false;
            case Stopping stopping -> false;
        };
    }

    /** Never launched, or stopped and gone. */
    record Absent() implements RuntimeStatus {}

    /** Being installed or started. */
    record Launching(String step) implements RuntimeStatus {}

    /**
     * Up and healthy.
     *
     * @param adopted whether it was found running by a console that did not start it
     */
    record Running(long pid, Instant since, boolean adopted) implements RuntimeStatus {}

    /** Alive, but its health check has not answered for a while. */
    record NotResponding(long pid, Instant since) implements RuntimeStatus {}

    /** Being ended on request. */
    record Stopping() implements RuntimeStatus {}

    /**
     * The launch failed; starting again without a change is of no use.
     *
     * @param reason one readable sentence
     */
    record LaunchFailed(String reason, Instant at) implements RuntimeStatus {}

    /** It was running and ended by itself. */
    record Crashed(String reason, Instant at) implements RuntimeStatus {}
}
