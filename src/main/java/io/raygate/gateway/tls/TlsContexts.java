package io.raygate.gateway.tls;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import io.raygate.gateway.DoorTransport.Tls;
import io.raygate.gateway.RuleSet;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;

/**
 * One TLS context for each certificate: TLS 1.2 and 1.3, forward secrecy and authenticated ciphers
 * only.
 *
 * <p>A new certificate is for new connections; the others keep the one they began with.
 */
public final class TlsContexts {

    private static final List<String> CIPHERS =
            List.of(
                    "TLS_AES_128_GCM_SHA256",
                    "TLS_AES_256_GCM_SHA384",
                    "TLS_CHACHA20_POLY1305_SHA256",
                    "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
                    "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
                    "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
                    "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
                    "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
                    "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

    private final Map<Tls, SslContext> contexts = new ConcurrentHashMap<>();

    public SslContext of(Tls transport) {
        return contexts.computeIfAbsent(transport, TlsContexts::context);
    }

    /**
     * Makes what {@code rules} need, so that nothing about it can fail later.
     *
     * @throws IllegalArgumentException for a certificate that cannot be used
     */
    public void prepare(RuleSet rules) {
        wanted(rules).forEach(this::of);
    }

    /** Forgets what {@code rules} do not need. */
    public void keepOnly(RuleSet rules) {
        contexts.keySet().retainAll(wanted(rules));
    }

    private static Set<Tls> wanted(RuleSet rules) {
        return rules.guards().values().stream()
                .map(guard -> guard.transport())
                .filter(Tls.class::isInstance)
                .map(Tls.class::cast)
                .collect(Collectors.toSet());
    }

    private static SslContext context(Tls transport) {
        X509Certificate[] chain = transport.chain().toArray(X509Certificate[]::new);
        try {
            return SslContextBuilder.forServer(transport.key(), chain)
                    .sslProvider(SslProvider.JDK)
                    .protocols("TLSv1.3", "TLSv1.2")
                    .ciphers(CIPHERS, SupportedCipherSuiteFilter.INSTANCE)
                    .build();
        } catch (SSLException unusable) {
            throw new IllegalArgumentException(
                    "%s cannot be used: expected a certificate with its key".formatted(transport),
                    unusable);
        }
    }
}
