package io.raygate.applications;

import static io.raygate.applications.Operation.CANCEL;
import static io.raygate.applications.Operation.DELETE;
import static io.raygate.applications.Operation.RESTART;
import static io.raygate.applications.Operation.START;
import static io.raygate.applications.Operation.STOP;
import static io.raygate.applications.Status.ACTIVATED;
import static io.raygate.applications.Status.CLASS_CHANGING;
import static io.raygate.applications.Status.DELETING;
import static io.raygate.applications.Status.FAILED;
import static io.raygate.applications.Status.LOCKED;
import static io.raygate.applications.Status.MAINTAINING;
import static io.raygate.applications.Status.MINOR_VERSION_UPGRADING;
import static io.raygate.applications.Status.NET_CREATING;
import static io.raygate.applications.Status.NET_DELETING;
import static io.raygate.applications.Status.NET_MODIFYING;
import static io.raygate.applications.Status.RESTARTING;
import static io.raygate.applications.Status.STOPPED;
import static io.raygate.applications.Status.STOPPING;

import java.util.EnumSet;
import java.util.Set;

/** Which operation is possible in which status, and which status may follow which. */
final class Transitions {

    private Transitions() {}

    /** What a person may ask for. */
    static Set<Operation> possible(Status status) {
        return switch (status) {
            case CREATING -> EnumSet.of(CANCEL);
            case ACTIVATED -> EnumSet.of(STOP, RESTART, DELETE);
            case RESTARTING -> EnumSet.of(STOP, DELETE);
            case STOPPING -> EnumSet.of(DELETE);
            case STOPPED, FAILED -> EnumSet.of(START, DELETE);
            case NET_CREATING,
                    NET_DELETING,
                    NET_MODIFYING,
                    CLASS_CHANGING,
                    MINOR_VERSION_UPGRADING,
                    MAINTAINING,
                    LOCKED,
                    DELETING ->
                    EnumSet.noneOf(Operation.class);
        };
    }

    /** The status an application has from the moment the operation is accepted. */
    static Status after(Operation operation) {
        return switch (operation) {
            case START, RESTART -> RESTARTING;
            case STOP -> STOPPING;
            case DELETE, CANCEL -> DELETING;
        };
    }

    /** The statuses that may come next, whoever causes them. */
    static Set<Status> next(Status status) {
        return switch (status) {
            case CREATING -> EnumSet.of(ACTIVATED, FAILED, DELETING);
            case ACTIVATED ->
                    EnumSet.of(
                            RESTARTING,
                            STOPPING,
                            FAILED,
                            NET_CREATING,
                            NET_DELETING,
                            NET_MODIFYING,
                            CLASS_CHANGING,
                            MINOR_VERSION_UPGRADING,
                            MAINTAINING,
                            LOCKED,
                            DELETING);
            case RESTARTING -> EnumSet.of(ACTIVATED, STOPPING, FAILED, DELETING);
            case STOPPING -> EnumSet.of(STOPPED, FAILED, DELETING);
            case STOPPED ->
                    EnumSet.of(
                            RESTARTING,
                            NET_CREATING,
                            NET_DELETING,
                            NET_MODIFYING,
                            LOCKED,
                            DELETING);
            // A cluster that was given up may turn out to be running.
            case FAILED -> EnumSet.of(ACTIVATED, RESTARTING, DELETING);
            case NET_CREATING, NET_DELETING, NET_MODIFYING ->
                    EnumSet.of(ACTIVATED, STOPPED, FAILED);
            case CLASS_CHANGING, MINOR_VERSION_UPGRADING ->
                    EnumSet.of(ACTIVATED, RESTARTING, FAILED);
            case MAINTAINING -> EnumSet.of(ACTIVATED, FAILED);
            case LOCKED -> EnumSet.of(ACTIVATED, STOPPED);
            case DELETING -> EnumSet.of(FAILED);
        };
    }

    /**
     * @throws ImpossibleTransition when {@code operation} is not possible in {@code from}
     */
    static Status apply(Status from, Operation operation) {
        if (!possible(from).contains(operation)) {
            throw ImpossibleTransition.of(from, operation);
        }
        return after(operation);
    }

    /**
     * @throws ImpossibleTransition when {@code to} cannot follow {@code from}
     */
    static void check(Status from, Status to) {
        if (from != to && !next(from).contains(to)) {
            throw ImpossibleTransition.of(from, to);
        }
    }
}
