package io.raygate.gateway.wire;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A real HTTP server that tells what it has understood. */
public abstract class Listener implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();

    /** Where it listens. */
    public abstract InetSocketAddress address();

    /** To be called before the request is answered. */
    final void hear(Heard request) {
        heard.add(request);
    }

    /** Everything understood since the last call, up to a request for that target. */
    public final List<Heard> until(String target) {
        List<Heard> all = new ArrayList<>();
        try {
            while (true) {
                Heard next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    throw new IllegalStateException(target + " was never heard, but " + all);
                }
                if (next.target().equals(target)) {
                    return all;
                }
                all.add(next);
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Everything understood since the last call. */
    public final List<Heard> now() {
        List<Heard> all = new ArrayList<>();
        heard.drainTo(all);
        return all;
    }

    @Override
    public abstract void close();
}
