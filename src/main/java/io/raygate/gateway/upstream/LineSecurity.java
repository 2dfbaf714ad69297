package io.raygate.gateway.upstream;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.raygate.vocabulary.PinnedAddress;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** TLS towards remote upstreams: their certificate has to name them, and be trusted. */
final class LineSecurity {

    private final Map<Optional<String>, SslContext> contexts = new HashMap<>();
    private final Duration handshake;

    LineSecurity(Duration handshake) {
        this.handshake = handshake;
    }

    /**
     * @throws SSLException when the trusted certificates cannot be read
     */
    SslHandler handler(PinnedAddress remote, ByteBufAllocator allocator) throws SSLException {
        SslHandler handler =
                context(remote.authorities())
                        .newHandler(allocator, remote.web().host(), remote.web().port().number());
        handler.setHandshakeTimeoutMillis(handshake.toMillis());
        return handler;
    }

    private SslContext context(Optional<String> authorities) throws SSLException {
        SslContext known = contexts.get(authorities);
        if (known != null) {
            return known;
        }
        SslContextBuilder builder =
                SslContextBuilder.forClient()
                        .sslProvider(SslProvider.JDK)
                        .endpointIdentificationAlgorithm("HTTPS");
        authorities.ifPresent(
                pem ->
                        builder.trustManager(
                                new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
        SslContext made = builder.build();
        contexts.put(authorities, made);
        return made;
    }

    /** Forgets whom to trust; what is still needed is made again. */
    void clear() {
        contexts.clear();
    }
}
