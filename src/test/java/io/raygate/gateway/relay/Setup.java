package io.raygate.gateway.relay;

import io.raygate.gateway.DoorTransport;
import io.raygate.gateway.upstream.Transport;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** The ways the engine meets clients and upstreams; what is promised holds in each of them. */
enum Setup {
    EPOLL_TO_UNIX_SOCKET(Transport.EPOLL, true, DoorTransport.PLAIN),
    EPOLL_TO_TCP(Transport.EPOLL, false, DoorTransport.PLAIN),
    NIO_TO_UNIX_SOCKET(Transport.NIO, true, DoorTransport.PLAIN),
    NIO_TO_TCP(Transport.NIO, false, DoorTransport.PLAIN),
    TLS_OVER_EPOLL_TO_UNIX_SOCKET(Transport.EPOLL, true, TestTls.DOOR.transport);

    private final Transport transport;
    private final boolean unix;
    private final DoorTransport spoken;

    Setup(Transport transport, boolean unix, DoorTransport spoken) {
        this.transport = transport;
        this.unix = unix;
        this.spoken = spoken;
    }

    RawUpstream upstream(RawUpstream.Script script) {
        return unix ? RawUpstream.unix(script) : RawUpstream.tcp(script);
    }

    Relay relay(String... limits) {
        return new Relay(transport, spoken, limits);
    }

    /** What clients speak at the door, over an open connection. */
    Socket speech(Socket wire) {
        return spoken.isSecure() ? TestTls.DOOR.over(wire) : wire;
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
