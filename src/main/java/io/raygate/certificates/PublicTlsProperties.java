package io.raygate.certificates;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The certificate that public endpoints show instead of one of the installation's own authority.
 *
 * @param certificate PEM file with the certificate and those that issued it
 * @param privateKey PEM file with its key, not encrypted
 */
@ConfigurationProperties("raygate.endpoints.public-tls")
record PublicTlsProperties(@Nullable Path certificate, @Nullable Path privateKey) {}
