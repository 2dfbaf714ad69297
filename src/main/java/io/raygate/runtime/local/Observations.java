package io.raygate.runtime.local;

import io.raygate.runtime.RuntimeObserved;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what was seen in the order it was seen, one after the other, on a thread of its own: never
 * inside the transaction of whoever asked for a stop, and never before the house is complete.
 */
final class Observations {

    private static final Logger LOG = LoggerFactory.getLogger(Observations.class);

    private final Consumer<RuntimeObserved> publisher;
    private final BlockingQueue<RuntimeObserved> waiting = new LinkedBlockingQueue<>();
    private @Nullable Thread thread;

    Observations(Consumer<RuntimeObserved> publisher) {
        this.publisher = publisher;
    }

    void tell(RuntimeObserved observed) {
        waiting.add(observed);
    }

    synchronized void begin() {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("observations").start(this::run);
        }
    }

    synchronized void end() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    private void run() {
        try {
            while (true) {
                publish(waiting.take());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void publish(RuntimeObserved observed) {
        try {
            publisher.accept(observed);
        } catch (RuntimeException fault) {
            LOG.error("Nobody could act on {}", observed, fault);
        }
    }
}
