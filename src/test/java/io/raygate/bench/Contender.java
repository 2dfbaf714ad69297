package io.raygate.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.locks.LockSupport;

/**
 * Something that stands between the load and the upstream.
 *
 * @param process whose processor time counts, with that of its children
 */
record Contender(String name, ProcessHandle process, URI address) {

    static Contender on(String name, Process process, int port) {
        return new Contender(
                name, process.toHandle(), URI.create("http://127.0.0.1:%d".formatted(port)));
    }

    /** Itself, once it takes connections. */
    Contender awaitOpen() {
        for (int i = 0; i < 2_000 && process.isAlive(); i++) {
            try (Socket open = new Socket(address.getHost(), address.getPort())) {
                return this;
            } catch (IOException notYet) {
                LockSupport.parkNanos(50_000_000);
            }
        }
        throw new IllegalStateException(name + " does not take connections at " + address);
    }

    double secondsUsed() {
        return Machine.secondsUsedBy(process);
    }
}
