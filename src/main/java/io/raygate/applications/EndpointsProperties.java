package io.raygate.applications;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where endpoints listen and what people are told about it.
 *
 * @param privateAddress local address of new private endpoints
 * @param publicAddress local address of new public endpoints
 * @param privatePorts ports new private endpoints may get, {@code 18000-18999}
 * @param publicPorts ports new public endpoints may get, {@code 19000-19999}
 * @param advertisedPrivateHost name or address told for private endpoints instead of their own
 * @param advertisedPublicHost name or address told for public endpoints instead of their own
 * @param extraHosts further names by which endpoints may be called
 */
@Validated
@ConfigurationProperties("raygate.endpoints")
public record EndpointsProperties(
        @DefaultValue("127.0.0.1") @NotNull String privateAddress,
        @DefaultValue("127.0.0.1") @NotNull String publicAddress,
        @DefaultValue("18000-18999") @NotNull String privatePorts,
        @DefaultValue("19000-19999") @NotNull String publicPorts,
        Optional<String> advertisedPrivateHost,
        Optional<String> advertisedPublicHost,
        @DefaultValue List<String> extraHosts) {}
