package io.raygate.deployment;

/**
 * What is being done about one cluster, each time a new object: a delayed errand knows by identity
 * whether it is still about the same.
 */
record Aim(Kind kind) {

    /** From the point of view of the cluster. */
    enum Kind {
        RUN,
        /** It ended by itself and waits to be started again. */
        WAIT,
        STOP,
        /** To be stopped and then started. */
        RUN_ANEW,
        /** To be stopped and then taken away. */
        REMOVE;

        boolean keepsUp() {
            return this == RUN || this == WAIT;
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
