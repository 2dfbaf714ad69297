package io.raygate.gateway;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** What a door speaks below HTTP. */
public sealed interface DoorTransport {

    /** HTTP in the clear. */
    DoorTransport PLAIN = new Plain();

    /** Nothing: whoever listens on the way reads along. */
    record Plain() implements DoorTransport {}

    /**
     * TLS 1.2 and later.
     *
     * @param key belongs to the first certificate
     * @param chain the door's own certificate first
     */
    record Tls(PrivateKey key, List<X509Certificate> chain) implements DoorTransport {

        public Tls {
            chain = List.copyOf(chain);
        }

        /** Never the key. */
        @Override
        public String toString() {
            return "Tls[%s]".formatted(chain.getFirst().getSerialNumber().toString(16));
        }
    }

    default boolean isSecure() {
        return this instanceof Tls;
    }
}
