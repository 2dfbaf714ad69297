package io.raygate.identity;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which portals may show the console in a frame of theirs; nobody, until told otherwise.
 *
 * @param allowedOrigins such as {@code https://portal.acme.example}: scheme, host, and the port
 *     where it is not the usual one
 */
@Validated
@ConfigurationProperties("raygate.portal")
public record PortalProperties(
        @DefaultValue
                List<@Pattern(regexp = ORIGIN, message = NOT_AN_ORIGIN) String> allowedOrigins) {

    static final String ORIGIN =
            "https?://([a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?|\\[[0-9a-f:.]{2,45}])(:[0-9]{1,5})?";
    static final String NOT_AN_ORIGIN =
            "expected an origin in lowercase without path or wildcard, such as"
                    + " https://portal.acme.example";

    public PortalProperties {
        allowedOrigins = List.copyOf(allowedOrigins);
    }

    public boolean isOpen() {
        return !allowedOrigins.isEmpty();
    }
}
