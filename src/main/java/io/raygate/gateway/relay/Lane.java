package io.raygate.gateway.relay;

import io.netty.channel.EventLoop;
import io.raygate.gateway.upstream.UpstreamPool;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One event loop's share of the work: its open connections and its upstream pool. */
final class Lane {

    private static final long TICK_MILLIS = 1000;

    private final EventLoop loop;
    private final Engine engine;
    private final UpstreamPool pool;
    private final Set<ClientConnection> open = ConcurrentHashMap.newKeySet();

    Lane(EventLoop loop, Engine engine, UpstreamPool pool) {
        this.loop = loop;
        this.engine = engine;
        this.pool = pool;
    }

    void start() {
        loop.scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    EventLoop loop() {
        return loop;
    }

    UpstreamPool pool() {
        return pool;
    }

    /** Who is connected; may be read from any thread. */
    Collection<ClientConnection> open() {
        return open;
    }

    void register(ClientConnection connection) {
        open.add(connection);
    }

    void unregister(ClientConnection connection) {
        open.remove(connection);
    }

    /** Looks at every open connection again, soon and on the loop. */
    void rejudge() {
        loop.execute(
                () -> {
                    Enforced enforced = engine.enforced();
                    pool.keepOnly(enforced.upstreams());
                    forEach(connection -> connection.rejudge(enforced));
                });
    }

    /** Asks every connection to come to an end, soon and on the loop. */
    void leave() {
        loop.execute(() -> forEach(ClientConnection::leave));
    }

    private void tick() {
        long now = System.nanoTime();
        Enforced enforced = engine.enforced();
        pool.closeRested(now);
        forEach(
                connection -> {
                    connection.rejudge(enforced);
                    connection.tick(now);
                });
    }

    /** One connection's failure must not save the others from being looked at. */
    private void forEach(Consumer<ClientConnection> action) {
        for (ClientConnection connection : List.copyOf(open)) {
            connection.guarded(action);
        }
    }
}
