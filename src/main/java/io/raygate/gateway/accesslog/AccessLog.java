package io.raygate.gateway.accesslog;

/** Takes down what passed and what did not; called on event loops, so it never waits. */
@FunctionalInterface
public interface AccessLog {

    /** Writes nothing. */
    AccessLog NONE = entry -> {};

    void write(AccessEntry entry);
}
