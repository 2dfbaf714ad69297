package io.raygate.gateway.relay;

import io.raygate.gateway.upstream.Transport;
import java.util.ArrayList;
import java.util.List;

/** The ways the engine meets clients and upstreams; what is promised holds in each of them. */
enum Setup {
    EPOLL_TO_UNIX_SOCKET(Transport.EPOLL, true),
    EPOLL_TO_TCP(Transport.EPOLL, false),
    NIO_TO_UNIX_SOCKET(Transport.NIO, true),
    NIO_TO_TCP(Transport.NIO, false);

    private final Transport transport;
    private final boolean unix;

    Setup(Transport transport, boolean unix) {
        this.transport = transport;
        this.unix = unix;
    }

    RawUpstream upstream(RawUpstream.Script script) {
        return unix ? RawUpstream.unix(script) : RawUpstream.tcp(script);
    }

    Relay relay(String... limits) {
        return new Relay(transport, limits);
    }

    /** Closes everything, the last first. */
    static final class Closing implements AutoCloseable {

        private final List<AutoCloseable> things = new ArrayList<>();

        <T extends AutoCloseable> T add(T thing) {
            things.addFirst(thing);
            return thing;
        }

        @Override
        public void close() throws Exception {
            for (AutoCloseable thing : things) {
                thing.close();
            }
        }
    }
}
